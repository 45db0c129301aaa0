package org.mithaq.rest.literature;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.literature.Recommendations;
import org.mithaq.rest.document.Addresses;
import org.mithaq.rest.json.Json;
import org.mithaq.rest.literature.LibraryView.Named;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Passes a document on to colleagues. */
@RestController
final class RecommendationController {

    private final Recommendations recommendations;
    private final LibraryViews views;
    private final People people;

    RecommendationController(Recommendations recommendations, LibraryViews views, People people) {
        this.recommendations = recommendations;
        this.views = views;
        this.people = people;
    }

    /**
     * @param people log-in names
     * @param sectors codes; each of their members is told
     */
    record GivenRecommendation(
            @Nullable List<@Nullable String> people,
            @Nullable List<@Nullable String> sectors,
            @Nullable String note) {}

    /**
     * @param told how many people were told
     * @param notTold people who were named and whom it did not reach; why is not said
     * @param sectorsNotTold sectors that were named and in which it reached nobody
     */
    record Outcome(int told, List<PersonView> notTold, List<Named> sectorsNotTold) {}

    @PostMapping(path = "/documents/{id}/recommendations", produces = MediaType.APPLICATION_JSON_VALUE)
    Outcome recommend(Actor actor, @PathVariable String id, @RequestBody GivenRecommendation body) {
        Recommendations.Outcome outcome = recommendations.recommend(
                actor,
                Addresses.document(id),
                given("people", body.people()).stream()
                        .map(person -> People.id("people", person))
                        .toList(),
                given("sectors", body.sectors()),
                Json.text(body.note()));
        return new Outcome(
                outcome.told(),
                outcome.people().stream()
                        .map(person -> people.view(person, actor.language()))
                        .toList(),
                views.sectors(outcome.sectors(), actor.language()));
    }

    private static List<String> given(String member, @Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream().map(value -> Json.required(member, value)).toList();
    }
}
