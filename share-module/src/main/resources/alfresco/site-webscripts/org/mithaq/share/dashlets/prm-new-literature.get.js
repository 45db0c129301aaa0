// What Share gives every dashlet: a handle to make it taller, and help in its title bar.
model.widgets = [
  {
    id: "DashletResizer",
    name: "Alfresco.widget.DashletResizer",
    initArgs: ['"' + args.htmlid + '"', '"' + instance.object.id + '"'],
    useMessages: false
  },
  {
    id: "DashletTitleBarActions",
    name: "Alfresco.widget.DashletTitleBarActions",
    useMessages: false,
    options: {
      actions: [
        {
          cssClass: "help",
          bubbleOnClick: { message: msg.get("dashlet.prm-new-literature.help") },
          tooltip: msg.get("dashlet.help.tooltip")
        }
      ]
    }
  }
];
