package org.mithaq.server.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.Person;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People and groups, for administrators. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public final class AccountController {

    private final Accounts accounts;

    public AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    record People(List<PersonBody> users) {}

    record Groups(List<String> groups) {}

    /** A person as shown and as sent; the password is only ever sent, the revision only shown: {@code If-Match} sends it back. */
    record PersonBody(
            @Nullable String person,
            String displayName,
            @Nullable String email,
            @Nullable String language,
            @Nullable List<String> groups,
            @Nullable String password,
            @Nullable Boolean enabled,
            @Nullable String revision) {

        static PersonBody of(Person person) {
            return new PersonBody(
                    person.id().value(),
                    person.displayName(),
                    person.email().orElse(null),
                    person.language().tag(),
                    person.authorities().stream().sorted().toList(),
                    null,
                    person.enabled(),
                    Accounts.revision(person));
        }

        PersonBody speaking(String tag) {
            return new PersonBody(person, displayName, email, tag, groups, password, enabled, revision);
        }

        Accounts.Details details() {
            String tag = language == null ? "" : language;
            return new Accounts.Details(
                    displayName == null ? "" : displayName,
                    Optional.ofNullable(email).filter(address -> !address.isBlank()),
                    WorkingLanguage.ofTag(tag)
                            .orElseThrow(() -> new Problem(
                                    Problem.Kind.INVALID,
                                    "PRM-PEOPLE-010",
                                    List.of(),
                                    List.of(Problem.Detail.of("PRM-PEOPLE-016", "language", tag)))),
                    groups == null ? Set.of() : Set.copyOf(groups),
                    Optional.ofNullable(password),
                    enabled == null || enabled);
        }
    }

    @GetMapping("/users")
    People people(Actor actor) {
        return new People(accounts.all(actor).stream().map(PersonBody::of).toList());
    }

    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    PersonBody add(Actor actor, @RequestBody PersonBody body) {
        String name = body.person() == null ? "" : body.person();
        return PersonBody.of(accounts.add(actor, name, body.details()));
    }

    @PutMapping("/users/{person}")
    PersonBody change(
            Actor actor,
            @PathVariable String person,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody PersonBody body) {
        Optional<String> expected = Optional.ofNullable(seen).map(tag -> tag.replace("\"", ""));
        // Who sends none changes none: the person may have chosen another meanwhile.
        PersonBody whole = body.language() == null
                ? body.speaking(accounts.language(actor, person).tag())
                : body;
        return PersonBody.of(accounts.change(actor, person, expected, whole.details()));
    }

    @GetMapping("/groups")
    Groups groups(Actor actor) {
        return new Groups(accounts.groups(actor));
    }
}
