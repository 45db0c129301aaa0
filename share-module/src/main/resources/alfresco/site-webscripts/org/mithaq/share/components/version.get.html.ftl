<@markup id="js">
  <@script type="text/javascript" src="${url.context}/res/mithaq-share/@version@/mithaq-share.js" group="mithaq"/>
  <@script type="text/javascript" src="${url.context}/res/mithaq-share/@version@/version.js" group="mithaq"/>
</@>
