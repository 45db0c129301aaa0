<#-- Share's header and footer around our pages. -->
<#include "/org/alfresco/include/alfresco-template.ftl"/>
<@templateHeader/>

<@templateBody>
  <@markup id="alf-hd">
    <div id="alf-hd">
      <@region scope="global" id="share-header" chromeless="true"/>
    </div>
  </@>
  <@markup id="bd">
    <div id="bd">
      <@region scope="template" id="pages" chromeless="true"/>
    </div>
  </@>
</@>

<@templateFooter>
  <@markup id="alf-ft">
    <div id="alf-ft">
      <@region scope="global" id="footer"/>
    </div>
  </@>
</@>
