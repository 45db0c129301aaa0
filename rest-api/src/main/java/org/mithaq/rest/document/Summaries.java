package org.mithaq.rest.document;

import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.rest.model.Labels;

/** Shows documents in lists. The caller has made sure that the person may read them. */
public final class Summaries {

    private final ContentModel model;
    private final Labels labels;

    public Summaries(ContentModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
    }

    public List<Summary> of(Actor actor, List<Document> documents) {
        return documents.stream().map(document -> of(actor, document)).toList();
    }

    public Summary of(Actor actor, Document document) {
        WorkingLanguage language = actor.language();
        Properties properties = document.properties();
        Optional<String> status = properties.text(Prm.PROP_STATUS);
        return new Summary(
                document.id().value(),
                document.type().toString(),
                model.type(document.type())
                        .map(type -> type.title(language.locale()))
                        .orElse(document.type().toString()),
                document.title(language),
                properties.text(Prm.PROP_REFERENCE).orElse(null),
                status.orElse(null),
                status.map(code -> labels.value(Prm.PROP_STATUS, code, language))
                        .orElse(null),
                properties.instant(Prm.PROP_STATUS_SINCE).orElse(null),
                properties.number(Prm.PROP_AMENDMENT_NUMBER).orElse(null),
                properties.date(Prm.PROP_EFFECTIVE_ON).orElse(null),
                properties.date(Prm.PROP_EXPIRES_ON).orElse(null),
                document.modified());
    }
}
