/**
 * Compares the version of Mithaq in Share, which is written here when it is built, with that in the repository; once in a
 * session while they are the same. Otherwise a note stands at the top of the page until the person puts it away.
 */
(function () {
  "use strict";

  var SHARE = "@version@";
  var FITTING = "mithaq.version.fitting";
  var DISMISSED = "mithaq.version.dismissed";

  function recall(key) {
    try {
      return window.sessionStorage.getItem(key);
    } catch (e) {
      return null;
    }
  }

  function remember(key, value) {
    try {
      window.sessionStorage.setItem(key, value);
    } catch (e) {
      // A browser without storage asks again on the next page.
    }
  }

  function note(state, repository) {
    var finding = [state, SHARE, repository].join(" ");
    if (recall(DISMISSED) === finding) {
      return;
    }
    Mithaq.load();
    var element = document.createElement("mithaq-share-version");
    element.state = state;
    element.share = SHARE;
    element.repository = repository;
    element.addEventListener("dismissed", function () {
      remember(DISMISSED, finding);
    });
    var header = document.getElementById("alf-hd");
    if (header) {
      header.parentNode.insertBefore(element, header.nextSibling);
    } else {
      document.body.insertBefore(element, document.body.firstChild);
    }
  }

  function told(request) {
    try {
      return JSON.parse(request.responseText).version;
    } catch (e) {
      return undefined;
    }
  }

  function judge(request) {
    var version = request.status === 200 ? told(request) : undefined;
    if (version === SHARE) {
      remember(FITTING, SHARE);
    } else if (version) {
      note("other", version);
    } else if (request.status === 404) {
      note("missing", "");
    } else if (request.status !== 401) {
      // 401: the session has ended, and Share asks for the password.
      note("failing", "");
    }
  }

  function compare() {
    if (recall(FITTING) === SHARE) {
      return;
    }
    var request = new XMLHttpRequest();
    request.open("GET", Alfresco.constants.PROXY_URI + "mithaq/v1/version");
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.onload = function () {
      judge(request);
    };
    // Not for a request that was cut off because the person left the page: without an answer there is nothing to say.
    request.send();
  }

  YAHOO.util.Event.onDOMReady(compare);
})();
