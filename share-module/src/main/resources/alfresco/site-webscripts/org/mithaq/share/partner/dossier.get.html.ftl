<#-- Our element finds out whether the folder is a partner, and is not seen when it is none. -->
<@markup id="js">
  <@script src="${url.context}/res/mithaq-share/@version@/mithaq-share.js" group="folder-details"/>
</@>
<@markup id="widgets">
  <@inlineScript group="folder-details">
    Mithaq.load();
  </@>
</@>
<@markup id="html">
  <mithaq-share-dossier node="${(args.nodeRef!"")?html}" hidden="hidden"></mithaq-share-dossier>
</@>
