package org.mithaq.rest.digest;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.digest.DigestChoice;
import org.mithaq.digest.Digests;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.problem.Messages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How often the person who asks gets the digest of new literature. */
@RestController
@RequestMapping(path = "/me/digest", produces = MediaType.APPLICATION_JSON_VALUE)
final class DigestController {

    private final Digests digests;
    private final Messages messages;

    DigestController(Digests digests, Messages messages) {
        this.digests = digests;
        this.messages = messages;
    }

    /**
     * @param member whether the person belongs to a sector; nobody else gets one
     * @param choices that can be chosen, in the order in which they are offered
     */
    record Answer(DigestChoice digest, boolean member, List<Choice> choices) {}

    record Choice(DigestChoice digest, String label) {}

    record DigestBody(@Nullable DigestChoice digest) {}

    @GetMapping
    Answer read(Actor actor) {
        return answer(actor, digests.choice(actor), actor.language());
    }

    @PutMapping
    Answer choose(Actor actor, @RequestBody DigestBody body) {
        DigestChoice chosen = Json.required("digest", body.digest());
        digests.choose(actor, chosen);
        return answer(actor, chosen, actor.language());
    }

    private Answer answer(Actor actor, DigestChoice digest, WorkingLanguage language) {
        return new Answer(
                digest,
                !actor.sectors().isEmpty(),
                Stream.of(DigestChoice.values())
                        .map(one -> new Choice(one, messages.text(language, "digest." + one)))
                        .toList());
    }
}
