// After the script of Share: one more entry of the bar that leads everywhere.
(function () {
  var bar = widgetUtils.findObject(model.jsonModel.widgets, "id", "HEADER_APP_MENU_BAR");
  if (bar) {
    bar.config.widgets.push({
      id: "HEADER_MITHAQ",
      name: "alfresco/menus/AlfMenuBarItem",
      config: {
        id: "HEADER_MITHAQ",
        label: msg.get("prm.header.partnerships"),
        targetUrl: "mithaq",
        selected: page.id === "mithaq"
      }
    });
  }
})();
