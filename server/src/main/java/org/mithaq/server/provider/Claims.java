package org.mithaq.server.provider;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.PersonId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.server.directory.OurGroups;
import org.mithaq.server.directory.PeopleElsewhere.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the provider says of a person, read as the settings say. */
final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    /** Names as they are here, but for capitals: a letter of elsewhere must not become one of ours with its small form. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final int LONGEST_SUBJECT = 255;

    private final OidcSettings settings;
    private final Map<String, Set<String>> groups = new TreeMap<>();

    /** @throws IllegalArgumentException when a group of ours cannot be one */
    Claims(OidcSettings settings) {
        this.settings = settings;
        settings.groups()
                .forEach((ours, theirs) -> groups.put(
                        OurGroups.named("mithaq.oidc.groups", ours),
                        Stream.of(theirs.split(";")).map(String::strip).collect(Collectors.toUnmodifiableSet())));
    }

    /** Our groups that the provider decides about. */
    Set<String> groups() {
        return Set.copyOf(groups.keySet());
    }

    /** @throws Problem {@code PRM-SESSION-012} (FORBIDDEN) for a subject that cannot be kept */
    Identity identity(String subject, Map<String, Object> claims) {
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-012", "sub");
        }
        Optional<String> said = saidName(claims);
        String name = said.flatMap(Claims::name).orElse("");
        Set<String> theirs = theirGroups(claims);
        Set<String> ours = new HashSet<>();
        groups.forEach((group, mapped) -> {
            if (mapped.stream().anyMatch(theirs::contains)) {
                ours.add(group);
            }
        });
        return new Identity(
                settings.issuer(),
                subject,
                new Known(
                        name,
                        text(claims, settings.displayNameClaim()).orElse(name),
                        email(claims),
                        text(claims, settings.languageClaim())
                                .flatMap(tag -> WorkingLanguage.ofTag(tag.substring(0, Math.min(2, tag.length()))
                                        .toLowerCase(Locale.ROOT))),
                        ours),
                said.filter(text -> text.contains("@")).isEmpty(),
                settings.requiredGroup().isBlank() || theirs.contains(settings.requiredGroup()));
    }

    /** An address as the mail counts only where the mail does. */
    private Optional<String> saidName(Map<String, Object> claims) {
        return settings.nameClaim().equals(settings.emailClaim()) ? email(claims) : text(claims, settings.nameClaim());
    }

    /** Of an address what stands before the sign @. */
    private static Optional<String> name(String said) {
        return Optional.of(said.replaceFirst("@.*", ""))
                .filter(text -> NAME.matcher(text).matches())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> !text.equals(PersonId.SYSTEM.value()));
    }

    /** None that the provider itself says may be somebody else's: mails tell what only that person may read. */
    private Optional<String> email(Map<String, Object> claims) {
        return Boolean.FALSE.equals(claims.get("email_verified"))
                ? Optional.empty()
                : text(claims, settings.emailClaim());
    }

    private Set<String> theirGroups(Map<String, Object> claims) {
        Optional<Object> claim = at(claims, settings.groupsClaim());
        if (claim.isEmpty() && !groups.isEmpty()) {
            LOG.warn("the provider says nothing of groups: there is no claim {}", settings.groupsClaim());
        }
        return claim.map(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .orElse(Stream.of())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /** On one line, and nothing else but that it can be kept and shown. */
    private static Optional<String> text(Map<String, Object> claims, String name) {
        return at(claims, name)
                .filter(String.class::isInstance)
                .map(value -> ((String) value).replaceAll("\\p{Cntrl}", " ").strip())
                .filter(value -> !value.isEmpty());
    }

    /** A claim of that name, which may have dots, else the one to which the dots lead. */
    private static Optional<Object> at(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        int dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return Optional.ofNullable(whole);
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, name.substring(dot + 1))
                : Optional.empty();
    }
}
