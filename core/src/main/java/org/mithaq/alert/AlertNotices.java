package org.mithaq.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.language.Localized;
import org.mithaq.language.Plural;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.notification.Notice;
import org.mithaq.search.Commonalities;
import org.mithaq.search.Thesaurus;

/** How what was found for an alert is told: with what both have in common. */
public final class AlertNotices {

    /** How many documents one notice lists. */
    public static final int MOST_LISTED = 30;

    private final Thesaurus thesaurus;
    private final Translations messages;

    public AlertNotices(Thesaurus thesaurus, Translations messages) {
        this.thesaurus = thesaurus;
        this.messages = messages;
    }

    /** A document and what it has in common with the search. */
    record Found(Document document, Commonalities common) {}

    /** @param found not empty; in their order */
    Notice notice(PersonId to, String name, List<Found> found) {
        return found.size() == 1 ? one(to, name, found.get(0)) : several(to, name, found);
    }

    private Notice one(PersonId to, String name, Found found) {
        return new Notice(
                to,
                "notice.alert",
                List.of(
                        Notice.inEachLanguage(found.document()::title),
                        name,
                        Notice.inEachLanguage(language -> inCommon(found.common(), language))),
                Optional.of(found.document().id().value()));
    }

    private Notice several(PersonId to, String name, List<Found> found) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(Notice.inEachLanguage(Plural.of("alert.documents", found.size())));
        arguments.add(name);
        arguments.add(found.size() > MOST_LISTED ? Integer.toString(MOST_LISTED) : "");
        found.stream().limit(MOST_LISTED).map(this::entry).forEach(arguments::add);
        return new Notice(to, "notice.alerts", arguments, Optional.empty());
    }

    private Object entry(Found found) {
        Localized text = language -> messages.text(
                language, "alert.entry", List.of(found.document().title(language), inCommon(found.common(), language)));
        return Notice.entry(found.document().id(), text);
    }

    /** Words as they were typed, then concepts as the language calls them; empty when there is nothing beside the filters. */
    public String inCommon(Commonalities common, WorkingLanguage language) {
        List<Localized> items =
                labels(common, language).stream().map(AlertNotices::anyLanguage).toList();
        return Translations.list(items).in(language);
    }

    private static Localized anyLanguage(String text) {
        return language -> text;
    }

    /** The same one by one. */
    List<String> labels(Commonalities common, WorkingLanguage language) {
        Stream<String> concepts = common.concepts().stream().flatMap(code -> label(code, language));
        return Stream.concat(common.words().stream(), concepts).distinct().toList();
    }

    /** A concept that the thesaurus has no more is not named. */
    private Stream<String> label(String code, WorkingLanguage language) {
        return thesaurus.concepts().stream()
                .filter(concept -> concept.code().equals(code))
                .map(concept -> concept.terms(language).get(0));
    }
}
