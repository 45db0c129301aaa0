<@markup id="css">
  <@link rel="stylesheet" type="text/css" href="${url.context}/res/mithaq-share/@version@/pages.css" group="mithaq"/>
</@>
<@markup id="js">
  <@script type="text/javascript" src="${url.context}/res/mithaq-share/@version@/mithaq-share.js" group="mithaq"/>
</@>
<@markup id="html">
  <@uniqueIdDiv>
    <mithaq-share-pages></mithaq-share-pages>
  </@>
</@>
<@markup id="post">
  <@inlineScript group="mithaq">Mithaq.load();</@>
</@>
