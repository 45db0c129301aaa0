<#--
  One property of ours. The tag is drawn by our element; what stands in it is what Share itself would show, and stays when
  ours does not come. Then a text can be edited as ever; what Share would spoil (several values, whose names have commas; an
  amount, which is kept in minor units; a list without an empty choice) is shown, and left alone when the form is sent.
-->
<#assign prmSearch = field.control.params.search!"">
<#assign prmMode><#if prmSearch != "">search<#else>${form.mode}</#if></#assign>
<#-- A search begins empty: what the model gives to something new would narrow it unasked. -->
<#assign prmValue><#if prmSearch != ""><#elseif field.value?is_number || field.value?is_boolean>${field.value?c}<#else>${field.value?string}</#if></#assign>
<#assign prmOwn = field.repeating || field.disabled || field.dataType != "text" && field.dataType != "mltext" || field.control.params.options?? || field.configName == "prm:currency">
<mithaq-form-field property="${field.configName?html}" mode="${prmMode?html}" type="${prmSearch?html}" item="${((form.arguments.itemId)!"")?html}">
<#if form.mode == "view">
  <div class="form-field"><div class="viewmode-field">
    <span class="viewmode-label">${field.label?html}:</span>
    <span class="viewmode-value"><#if prmValue == "">${msg("form.control.novalue")}<#else>${prmValue?html}</#if></span>
  </div></div>
<#else>
  <div class="form-field">
    <label for="${fieldHtmlId}<#if field.repeating>-shown</#if>">${field.label?html}:<#if field.mandatory><span class="mandatory-indicator">${msg("form.required.fields.marker")}</span></#if></label>
    <input id="${fieldHtmlId}<#if field.repeating>-shown</#if>" name="${field.name}" data-property="${field.configName?html}" type="text" dir="auto" value="${prmValue?html}"<#if prmOwn && prmSearch == ""> disabled="disabled"</#if>/>
    <#if prmOwn && prmSearch == ""><p class="mithaq-unavailable" hidden="hidden">${msg("prm.form.unavailable")?html}</p></#if>
  </div>
</#if>
</mithaq-form-field>
<script type="text/javascript">//<![CDATA[
if (window.Mithaq) { window.Mithaq.load(); }
//]]></script>
