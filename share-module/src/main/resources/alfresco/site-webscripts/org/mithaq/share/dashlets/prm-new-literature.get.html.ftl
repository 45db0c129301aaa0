<@markup id="js">
  <@script type="text/javascript" src="${url.context}/res/mithaq-share/@version@/mithaq-share.js" group="mithaq"/>
</@>
<@markup id="widgets">
  <@createWidgets group="dashlets"/>
</@>
<@markup id="html">
  <@uniqueIdDiv>
    <div class="dashlet">
      <div class="title" dir="auto">${msg("dashlet.prm-new-literature.shortName")?html}</div>
      <div class="body scrollableList"<#if args.height??> style="height: ${args.height?html}px;"</#if>>
        <mithaq-share-literature></mithaq-share-literature>
      </div>
    </div>
  </@>
</@>
<@markup id="post">
  <@inlineScript group="mithaq">Mithaq.load();</@>
</@>
