package org.mithaq.rest.partner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.partner.Partners;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks organisations up by any of their names. */
@RestController
final class PartnerController {

    private static final int MOST = 20;

    private final Partners partners;

    PartnerController(Partners partners) {
        this.partners = partners;
    }

    record Found(List<PartnerView> partners) {}

    /** @param names every spelling, in any script */
    record PartnerView(
            String id,
            String title,
            List<String> names,
            List<String> acronyms,
            @Nullable String category,
            @Nullable String country) {}

    @GetMapping(path = "/partners", produces = MediaType.APPLICATION_JSON_VALUE)
    Found find(Actor actor, @RequestParam(defaultValue = "") String q) {
        return new Found(partners.find(actor, q, MOST).stream()
                .map(partner -> view(actor, partner))
                .toList());
    }

    private static PartnerView view(Actor actor, Document partner) {
        Properties properties = partner.properties();
        return new PartnerView(
                partner.id().value(),
                partner.title(actor.language()),
                properties.texts(Prm.PROP_PARTNER_NAMES),
                properties.texts(Prm.PROP_ACRONYMS),
                properties.text(Prm.PROP_PARTNER_CATEGORY).orElse(null),
                properties.text(Prm.PROP_COUNTRY).orElse(null));
    }
}
