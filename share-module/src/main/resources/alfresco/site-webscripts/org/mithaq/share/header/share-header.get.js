// After the script of Share: its dialog for a new site offers one more kind. (The dashlets still open an older dialog, which
// modules/create-site.get.js extends.)
(function () {
  var services = model.jsonModel.services;
  for (var i = 0; i < services.length; i++) {
    if (services[i].id === "SITE_SERVICE") {
      var config = services[i].config;
      config.additionalSitePresets = (config.additionalSitePresets || []).concat([
        { label: msg.get("prm.preset.partnerships"), value: "partnerships-preset" }
      ]);
    }
  }
})();
