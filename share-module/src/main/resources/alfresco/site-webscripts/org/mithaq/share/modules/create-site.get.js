// After the script of Share: one more kind of site.
model.sitePresets.push({ id: "partnerships-preset", name: msg.get("prm.preset.partnerships") });
