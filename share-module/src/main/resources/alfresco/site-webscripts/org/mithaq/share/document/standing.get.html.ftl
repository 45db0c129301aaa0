<#-- Our element finds out whether the document is an instrument, and is not seen when it is none. -->
<@markup id="js">
  <@script type="text/javascript" src="${url.context}/res/mithaq-share/@version@/mithaq-share.js" group="mithaq"/>
</@>
<@markup id="html">
  <@uniqueIdDiv>
    <mithaq-share-standing node="${(args.nodeRef!"")?html}" hidden="hidden"></mithaq-share-standing>
  </@>
</@>
<@markup id="post">
  <@inlineScript group="mithaq">Mithaq.load();</@>
</@>
