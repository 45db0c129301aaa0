<@markup id="js">
  <@script type="text/javascript" src="${url.context}/res/mithaq-share/@version@/mithaq-share.js" group="mithaq"/>
</@>
<@markup id="html">
  <@uniqueIdDiv>
    <mithaq-share-filters></mithaq-share-filters>
  </@>
</@>
<@markup id="post">
  <@inlineScript group="mithaq">Mithaq.load();</@>
</@>
