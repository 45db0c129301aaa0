package org.mithaq.rest.partner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.partner.PartnerIdentity;
import org.mithaq.partner.Partners;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.partner.PartnerView.CandidateView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks organisations up by any of their names, and tells which partners may be the same. */
@RestController
final class PartnerController {

    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final int MOST_CANDIDATES = 10;
    private static final int LONGEST = 1_000;

    private final Partners partners;
    private final PartnerViews views;

    PartnerController(Partners partners, PartnerViews views) {
        this.partners = partners;
        this.views = views;
    }

    record Found(List<PartnerView> partners) {}

    /** The likeliest first. */
    record Candidates(List<CandidateView> candidates) {}

    @GetMapping(path = "/partners", produces = MediaType.APPLICATION_JSON_VALUE)
    Found find(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = "" + USUAL) int limit) {
        Partners.Wanted wanted = new Partners.Wanted(shortened(q), given(category), given(country));
        return new Found(partners.find(actor, wanted, Math.max(1, Math.min(limit, MOST))).stream()
                .map(partner -> views.view(actor, partner))
                .toList());
    }

    @GetMapping(path = "/partners/candidates", produces = MediaType.APPLICATION_JSON_VALUE)
    Candidates candidates(
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> name,
            @RequestParam(required = false) @Nullable List<String> acronym,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable List<String> identifier) {
        PartnerIdentity identity =
                new PartnerIdentity(several(name), several(acronym), given(country), several(identifier));
        return new Candidates(partners.candidates(identity).stream()
                .limit(MOST_CANDIDATES)
                .map(candidate -> views.view(actor, candidate))
                .toList());
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Set<String> several(@Nullable List<String> values) {
        Set<String> several = new LinkedHashSet<>();
        if (values != null) {
            if (values.size() > MOST_CANDIDATES) {
                throw Problem.of(Kind.INVALID, "PRM-REST-014", "name", Integer.toString(values.size()));
            }
            values.stream()
                    .filter(value -> !value.isBlank())
                    .map(PartnerController::shortened)
                    .forEach(several::add);
        }
        return several;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
