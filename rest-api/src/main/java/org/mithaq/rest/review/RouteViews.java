package org.mithaq.rest.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;
import org.mithaq.review.Route;
import org.mithaq.review.Routing;

/** Words a route in one language. */
final class RouteViews {

    private static final Map<String, QName> PROPERTIES = Map.of(
            "category", Prm.PROP_COUNTERPARTY_CATEGORY,
            "amount", Prm.PROP_AMOUNT,
            "currency", Prm.PROP_CURRENCY,
            "risk", Prm.PROP_RISK,
            "language", Prm.PROP_LANGUAGE,
            "confidentiality", Prm.PROP_CONFIDENTIALITY);

    private final Routing routing;
    private final Labels labels;
    private final People people;
    private final Messages messages;

    RouteViews(Routing routing, Labels labels, People people, Messages messages) {
        this.routing = routing;
        this.labels = labels;
        this.people = people;
        this.messages = messages;
    }

    /** The route of an instrument that the person may read, by the table in force. */
    RouteView of(Actor actor, Document instrument) {
        return view(routing.route(instrument), actor.language());
    }

    RouteView view(Route route, WorkingLanguage language) {
        List<RouteView.Reason> reasons =
                route.reasons().stream().map(reason -> view(reason, language)).toList();
        String because = reasons.stream()
                .map(reason ->
                        messages.text(language, "route.reason", List.of(reason.columnLabel(), reason.valueLabel())))
                .collect(Collectors.joining(language == WorkingLanguage.AR ? "؛ " : "; "));
        return new RouteView(
                route.row(),
                route.group(),
                group(route.group(), language),
                route.opinions(),
                new RouteView.Days(route.firstResponseDays(), route.decisionDays(), route.escalationDays()),
                route.priority(),
                reasons,
                reasons.isEmpty()
                        ? messages.text(language, "route.catchAll", List.of(route.row()))
                        : messages.text(language, "route.because", List.of(route.row(), because)));
    }

    /** A role's name for its group, else the group's own. */
    String group(String group, WorkingLanguage language) {
        return people.group(group, language);
    }

    private RouteView.Reason view(Route.Reason reason, WorkingLanguage language) {
        QName property = PROPERTIES.get(reason.column());
        String columnLabel =
                property == null ? messages.text(language, "route.type") : labels.property(property, language);
        String valueLabel = property == null
                ? labels.type(reason.value(), language)
                : labels.value(property, reason.value(), language);
        return new RouteView.Reason(reason.column(), columnLabel, reason.accepted(), reason.value(), valueLabel);
    }
}
