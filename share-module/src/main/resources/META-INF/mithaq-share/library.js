/**
 * The lines under a name in the document library. What they say comes from the repository in the reader's language; only the
 * order and a date are made here. Share sets no direction: each line takes its own.
 */
(function () {
  "use strict";

  var LATIN = { ar: "ar-u-ca-gregory-nu-latn", en: "en-GB", fr: "fr-FR" };
  var DAY = { day: "numeric", month: "short", year: "numeric" };

  function encoded(text) {
    return Alfresco.util.encodeHTML(text);
  }

  function property(record, name) {
    var value = record.node.properties[name];
    return value === undefined || value === null ? "" : value;
  }

  /** Of a code as the repository tells it, or as it is stored. */
  function label(value) {
    return value.label || value;
  }

  function day(iso) {
    var language = (Alfresco.constants.JS_LOCALE || "en").substring(0, 2);
    var date = iso && new Date(iso);
    return date && !isNaN(date.getTime()) ? date.toLocaleDateString(LATIN[language] || language, DAY) : "";
  }

  function part(text, style) {
    return text ? '<span class="prm-part' + (style ? " " + style : "") + '"><bdi>' + encoded(String(text)) + "</bdi></span>" : "";
  }

  function line(parts) {
    var html = parts.join("");
    return html && '<span class="prm-line" dir="' + (Alfresco.constants.JS_LOCALE.indexOf("ar") === 0 ? "rtl" : "ltr") + '">' + html + "</span>";
  }

  var RENDERERS = {
    prmInstrument: function (record) {
      var status = property(record, "prm:status");
      var since = day(status.since);
      return line([
        part(property(record, "prm:reference")),
        part(since ? this.msg("prm.line.since", label(status), since) : label(status)),
        part((status.counterparties || []).join(", "))
      ]);
    },

    prmDue: function (record) {
      var status = property(record, "prm:status");
      var due = status.deadline;
      var review = status.review;
      return line([
        due ? part(due.label, due.overdue ? "prm-overdue" : due.soon ? "prm-soon" : "") : "",
        review ? part(this.msg("prm.line.round", review.round, review.assignee || review.group)) : ""
      ]);
    },

    prmLiterature: function (record) {
      return line([
        part(label(property(record, "prm:literatureKind"))),
        part(property(record, "prm:issuingBody")),
        part(day(property(record, "prm:issuedOn").iso8601))
      ]);
    },

    prmPartner: function (record) {
      return line([
        part(label(property(record, "prm:partnerCategory"))),
        part(label(property(record, "prm:country"))),
        part([].concat(property(record, "prm:acronyms")).join(", "))
      ]);
    }
  };

  Object.keys(RENDERERS).forEach(function (name) {
    YAHOO.Bubbling.fire("registerRenderer", { propertyName: name, renderer: RENDERERS[name] });
  });
})();
