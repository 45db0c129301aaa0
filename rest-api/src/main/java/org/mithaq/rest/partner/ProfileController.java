package org.mithaq.rest.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.DocumentId;
import org.mithaq.partner.Assessment;
import org.mithaq.partner.DueDiligence;
import org.mithaq.partner.Flag;
import org.mithaq.partner.Flags;
import org.mithaq.partner.PartnerRecords;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.partner.PartnerView.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One partner: its profile, its assessment, its flags, and what is done about records that look like it. */
@RestController
@RequestMapping(path = "/partners/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProfileController {

    private final PartnerRecords records;
    private final DueDiligence dueDiligence;
    private final Flags flags;
    private final PartnerViews views;

    ProfileController(PartnerRecords records, DueDiligence dueDiligence, Flags flags, PartnerViews views) {
        this.records = records;
        this.dueDiligence = dueDiligence;
        this.flags = flags;
        this.views = views;
    }

    record OtherBody(@Nullable String partner) {}

    record AssessmentBody(@Nullable String tier, @Nullable String risk) {}

    /** @param upload names a file received before; absent for an assessment without a file */
    record ConclusionBody(
            Assessment.@Nullable Result result,
            @Nullable String risk,
            @Nullable List<@Nullable String> exclusionGroups,
            @Nullable String mitigation,
            @Nullable LocalDate validUntil,
            @Nullable String upload) {}

    record FlagBody(Flag.@Nullable Colour colour, @Nullable String reason) {}

    record LiftingBody(@Nullable String reason) {}

    @GetMapping
    Profile profile(Actor actor, @PathVariable String id) {
        return views.profile(actor, Addresses.document(id));
    }

    @PostMapping("/different")
    Profile declareDifferent(Actor actor, @PathVariable String id, @RequestBody OtherBody body) {
        DocumentId partner = Addresses.document(id);
        records.declareDifferent(actor, partner, Addresses.document(Json.required("partner", body.partner())));
        return views.profile(actor, partner);
    }

    @PostMapping("/merge")
    Profile merge(Actor actor, @PathVariable String id, @RequestBody OtherBody body) {
        DocumentId into = Addresses.document(Json.required("partner", body.partner()));
        records.merge(actor, Addresses.document(id), into);
        return views.profile(actor, into);
    }

    @PostMapping("/assessments")
    Profile start(Actor actor, @PathVariable String id, @RequestBody AssessmentBody body) {
        DocumentId partner = Addresses.document(id);
        dueDiligence.start(actor, partner, Json.required("tier", body.tier()), Json.required("risk", body.risk()));
        return views.profile(actor, partner);
    }

    @PostMapping("/assessments/{assessment}/completion")
    Profile complete(
            Actor actor, @PathVariable String id, @PathVariable String assessment, @RequestBody ConclusionBody body) {
        DocumentId partner = Addresses.document(id);
        List<String> groups = body.exclusionGroups() == null
                ? List.of()
                : body.exclusionGroups().stream().filter(Objects::nonNull).toList();
        dueDiligence.complete(
                actor,
                partner,
                Addresses.document(assessment),
                new DueDiligence.Conclusion(
                        Json.required("result", body.result()),
                        given(body.risk()),
                        groups,
                        given(body.mitigation()),
                        Optional.ofNullable(body.validUntil()),
                        given(body.upload())));
        return views.profile(actor, partner);
    }

    @PostMapping("/flags")
    Profile raise(Actor actor, @PathVariable String id, @RequestBody FlagBody body) {
        DocumentId partner = Addresses.document(id);
        flags.raise(
                actor,
                partner,
                Json.required("colour", body.colour()),
                given(body.reason()).orElse(""));
        return views.profile(actor, partner);
    }

    @PostMapping("/flags/{flag}/lifting")
    Profile lift(Actor actor, @PathVariable String id, @PathVariable String flag, @RequestBody LiftingBody body) {
        DocumentId partner = Addresses.document(id);
        flags.lift(
                actor, partner, Addresses.document(flag), given(body.reason()).orElse(""));
        return views.profile(actor, partner);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
