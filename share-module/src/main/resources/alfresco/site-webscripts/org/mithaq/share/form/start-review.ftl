<#-- What was chosen in the library goes to legal review as everywhere else: Share's button sends it over our API. -->
<mithaq-share-start id="${fieldHtmlId}">
  <p>${msg("prm.task.unavailable")?html}</p>
</mithaq-share-start>
<script type="text/javascript">//<![CDATA[
if (window.Mithaq) { window.Mithaq.sendByElement("${fieldHtmlId?js_string}"); }
//]]></script>
