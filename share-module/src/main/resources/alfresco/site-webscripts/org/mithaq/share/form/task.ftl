<#--
  A task of the legal review: our element shows it and sends the decision. Share's own buttons keep what is written until
  then, in the two hidden fields that the element names.
-->
<mithaq-share-task task="${((form.arguments.itemId)!"")?html}" document="${(field.value!"")?string?html}" comment="${(field.control.params.comment!"")?html}" checked="${(field.control.params.checked!"")?html}"<#if form.mode == "view"> readonly="readonly"</#if>>
  <p>${msg("prm.task.unavailable")?html}</p>
</mithaq-share-task>
<script type="text/javascript">//<![CDATA[
if (window.Mithaq) { window.Mithaq.load(); }
//]]></script>
