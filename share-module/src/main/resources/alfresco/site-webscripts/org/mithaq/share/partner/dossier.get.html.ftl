<#-- Our element finds out whether the folder is a partner, and is not seen when it is none. -->
<@markup id="js">
  <@script type="text/javascript" src="${url.context}/res/mithaq-share/@version@/mithaq-share.js" group="mithaq"/>
</@>
<@markup id="html">
  <@uniqueIdDiv>
    <mithaq-share-dossier node="${(args.nodeRef!"")?html}" hidden="hidden"></mithaq-share-dossier>
  </@>
</@>
<@markup id="post">
  <@inlineScript group="mithaq">Mithaq.load();</@>
</@>
