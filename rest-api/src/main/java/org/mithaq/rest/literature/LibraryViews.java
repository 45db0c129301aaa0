package org.mithaq.rest.literature;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.literature.Library;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.rest.literature.LibraryView.Named;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.search.SearchView.SnippetView;

/** Literature with the labels of its codes. */
final class LibraryViews {

    private final Labels labels;

    LibraryViews(Labels labels) {
        this.labels = labels;
    }

    List<Named> sectors(Collection<String> codes, WorkingLanguage language) {
        return codes.stream()
                .map(code -> named(Prm.PROP_AUDIENCE_SECTORS, code, language))
                .sorted(Comparator.comparing(Named::code))
                .toList();
    }

    LibraryView.Entry entry(Library.Entry entry, WorkingLanguage language) {
        Document document = entry.document();
        Properties properties = document.properties();
        return new LibraryView.Entry(
                document.id().value(),
                document.title(language),
                document.name(),
                properties
                        .multilingual(Cm.PROP_DESCRIPTION)
                        .flatMap(text -> text.best(language))
                        .orElse(null),
                properties
                        .text(Prm.PROP_LITERATURE_KIND)
                        .map(code -> named(Prm.PROP_LITERATURE_KIND, code, language))
                        .orElse(null),
                properties.text(Prm.PROP_ISSUING_BODY).orElse(null),
                properties.date(Prm.PROP_ISSUED_ON).orElse(null),
                properties.text(Prm.PROP_LANGUAGE).orElse(null),
                properties.texts(Prm.PROP_SUBJECTS),
                sectors(properties.texts(Prm.PROP_AUDIENCE_SECTORS), language),
                document.created(),
                properties.text(Prm.PROP_TEXT_STATE).orElse(null),
                entry.fresh(),
                entry.saved(),
                entry.snippets().stream().map(SnippetView::of).toList());
    }

    private Named named(QName property, String code, WorkingLanguage language) {
        return new Named(code, labels.value(property, code, language));
    }
}
