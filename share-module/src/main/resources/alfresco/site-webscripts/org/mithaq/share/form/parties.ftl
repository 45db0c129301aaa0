<#-- The parties of an instrument, which are nodes of their own: our element shows and edits them, Share itself cannot. -->
<mithaq-form-parties mode="${form.mode?html}" item="${((form.arguments.itemId)!"")?html}">
  <p class="mithaq-unavailable" hidden="hidden">${msg("prm.form.unavailable")?html}</p>
</mithaq-form-parties>
<script type="text/javascript">//<![CDATA[
if (window.Mithaq) { window.Mithaq.load(); }
//]]></script>
