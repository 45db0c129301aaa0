package org.mithaq.rest.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.register.Column;
import org.mithaq.register.Register;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;

/** What stands in the cells and over the columns of the register. */
final class Cells {

    private static final String COUNTERPARTY = "COUNTERPARTY";
    private static final int USUAL_DIGITS = 2;

    private final ContentModel model;
    private final Labels labels;
    private final People people;
    private final Messages messages;

    Cells(ContentModel model, Labels labels, People people, Messages messages) {
        this.model = model;
        this.labels = labels;
        this.people = people;
        this.messages = messages;
    }

    /** The cells of one table: names of people, which come again and again, are asked for once. */
    InLanguage in(WorkingLanguage language) {
        return new InLanguage(language, new HashMap<>());
    }

    /** Cells for a reader of one language. */
    final class InLanguage {

        private final WorkingLanguage language;
        private final Map<String, String> names;

        private InLanguage(WorkingLanguage language, Map<String, String> names) {
            this.language = language;
            this.names = names;
        }

        String head(Column column) {
            return switch (column) {
                case TYPE -> messages.text(language, "facet.TYPE");
                case COUNTERPARTY -> labels.value(Prm.PROP_PARTY_ROLE, COUNTERPARTY, language);
                default ->
                    column.property()
                            .map(property -> labels.property(property, language))
                            .orElse(column.id());
            };
        }

        Cell of(Column column, Register.Row row) {
            Document document = row.document();
            return switch (column) {
                case TITLE -> new Cell.Words(List.of(document.title(language)));
                case TYPE -> {
                    String type = document.type().toString();
                    yield new Cell.Codes(List.of(type), List.of(labels.type(type, language)));
                }
                case COUNTERPARTY ->
                    row.counterparties().isEmpty() ? new Cell.Empty() : new Cell.Words(row.counterparties());
                case FOCAL_POINT ->
                    document.properties()
                            .text(Prm.PROP_FOCAL_POINT)
                            .<Cell>map(person -> new Cell.Words(List.of(name(person))))
                            .orElseGet(Cell.Empty::new);
                case EXPIRES_ON -> expiry(document);
                case AMOUNT -> amount(document);
                case FILED -> new Cell.Moment(document.created());
                case MODIFIED -> new Cell.Moment(document.modified());
                default ->
                    column.property()
                            .flatMap(property ->
                                    document.properties().value(property).map(value -> cell(property, value)))
                            .orElseGet(Cell.Empty::new);
            };
        }

        /** A term without an end is declared so; one that nobody has given yet is empty. */
        private Cell expiry(Document document) {
            return document.properties()
                    .date(Prm.PROP_EXPIRES_ON)
                    .<Cell>map(Cell.Day::new)
                    .orElseGet(() -> document.properties().flag(Prm.PROP_OPEN_ENDED)
                            ? new Cell.Words(List.of(labels.property(Prm.PROP_OPEN_ENDED, language)))
                            : new Cell.Empty());
        }

        private Cell cell(QName property, Object value) {
            if (value instanceof LocalDate day) {
                return new Cell.Day(day);
            }
            if (value instanceof Instant moment) {
                return new Cell.Moment(moment);
            }
            List<String> values = value instanceof List<?> several
                    ? several.stream().map(String::valueOf).toList()
                    : List.of(value.toString());
            return isCoded(property)
                    ? new Cell.Codes(
                            values,
                            values.stream()
                                    .map(code -> labels.value(property, code, language))
                                    .toList())
                    : new Cell.Words(values);
        }

        private String name(String person) {
            return names.computeIfAbsent(
                    person, id -> people.view(new PersonId(id), language).displayName());
        }
    }

    private boolean isCoded(QName property) {
        return model.property(property)
                .filter(definition -> definition.listOfValues().isPresent()
                        || definition.codeList().isPresent())
                .isPresent();
    }

    private Cell amount(Document document) {
        Optional<Long> minor = document.properties().number(Prm.PROP_AMOUNT);
        String currency = document.properties().text(Prm.PROP_CURRENCY).orElse("");
        return minor.<Cell>map(amount -> new Cell.Money(amount, currency, digits(currency)))
                .orElseGet(Cell.NoMoney::new);
    }

    private int digits(String currency) {
        return model.property(Prm.PROP_CURRENCY)
                .flatMap(property -> property.codeList())
                .flatMap(list -> list.entry(currency))
                .flatMap(entry -> entry.attribute("minor-units").stream().findFirst())
                .map(Integer::parseInt)
                .orElse(USUAL_DIGITS);
    }
}
