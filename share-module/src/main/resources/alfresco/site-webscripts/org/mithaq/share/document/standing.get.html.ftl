<#-- Our element finds out whether the document is an instrument, and is not seen when it is none. -->
<@markup id="js">
  <@script src="${url.context}/res/mithaq-share/@version@/mithaq-share.js" group="document-details"/>
</@>
<@markup id="widgets">
  <@inlineScript group="document-details">
    Mithaq.load();
  </@>
</@>
<@markup id="html">
  <mithaq-share-standing node="${(args.nodeRef!"")?html}" hidden="hidden"></mithaq-share-standing>
</@>
