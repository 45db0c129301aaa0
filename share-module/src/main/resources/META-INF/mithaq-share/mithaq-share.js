/**
 * Brings our elements into a page of Share when it needs one. The elements are modules; this file is not, because Share
 * puts classic scripts together with a tool that knows no newer language.
 */
var Mithaq = window.Mithaq || {};

(function () {
  "use strict";

  var loaded = false;

  function place(name, attributes) {
    var element = document.createElement(name);
    Object.keys(attributes).forEach(function (attribute) {
      element.setAttribute(attribute, attributes[attribute]);
    });
    document.head.appendChild(element);
  }

  /** Loads our elements and their style, once; tags that are on the page already come to life. */
  Mithaq.load = function () {
    if (loaded) {
      return;
    }
    loaded = true;
    var root = Alfresco.constants.URL_RESCONTEXT + "mithaq/ui/";
    place("link", { rel: "stylesheet", href: root + "@style@" });
    place("script", { type: "module", src: root + "@entry@" });
  };

  /** Puts an element of ours at the end of the page, with these properties; a dialog opens itself and goes away. */
  Mithaq.open = function (tag, properties) {
    Mithaq.load();
    var element = document.createElement(tag);
    Object.keys(properties || {}).forEach(function (name) {
      element[name] = properties[name];
    });
    document.body.appendChild(element);
    return element;
  };

  /** Loads our elements, and lets the form around this one of ours send nothing itself: the element's send() does. */
  Mithaq.sendByElement = function (id) {
    Mithaq.load();
    YAHOO.Bubbling.on("beforeFormRuntimeInit", function (layer, args) {
      var element = document.getElementById(id);
      var runtime = args[1].runtime;
      var form = document.getElementById(runtime.formId);
      if (element && form && form.contains(element)) {
        runtime.doBeforeAjaxRequest = {
          fn: function () {
            element.send();
            return false;
          },
          obj: null,
          scope: element
        };
      }
    });
  };

  window.Mithaq = Mithaq;
})();
