package org.mithaq.alfresco.start;

import org.mithaq.agreement.Signatures;
import org.mithaq.alfresco.rule.CheckCompleteness;
import org.mithaq.alfresco.rule.Choices;
import org.mithaq.alfresco.rule.InstrumentCondition;
import org.mithaq.alfresco.rule.InstrumentNodes;
import org.mithaq.alfresco.rule.RecordSignature;
import org.mithaq.alfresco.rule.RouteToLegalReview;
import org.mithaq.alfresco.rule.Runs;
import org.mithaq.review.RuleNotices;
import org.springframework.extensions.surf.util.I18NUtil;

/** What administrators put together into rules of folders; each method makes a bean whose name is stored in rules. */
public final class RuleParts {

    private final Repository repository;
    private final ModuleSettings settings;
    private final DocumentParts parts;
    private final ReviewParts reviews;
    private final Signatures signatures;
    private final Runs runs;
    private final InstrumentNodes instruments;

    RuleParts(
            Repository repository,
            ModuleSettings settings,
            DocumentParts parts,
            ReviewParts reviews,
            Signatures signatures) {
        this.repository = repository;
        this.settings = settings;
        this.parts = parts;
        this.reviews = reviews;
        this.signatures = signatures;
        this.runs = new Runs(
                repository.nodes(),
                parts.store,
                parts.directory,
                parts.names,
                parts.work,
                parts.identity,
                new RuleNotices(reviews.notifier));
        this.instruments = new InstrumentNodes(parts.store, parts.instruments, parts.behaviours, parts.identity);
    }

    public RouteToLegalReview routeToLegalReview() {
        return new RouteToLegalReview(
                runs,
                repository.nodes(),
                repository.permissions(),
                parts.files,
                parts.edits,
                reviews.review,
                parts.names,
                parts.model,
                parts.identity);
    }

    public CheckCompleteness checkCompleteness() {
        return new CheckCompleteness(runs, instruments, reviews.review, parts.identity);
    }

    public RecordSignature recordSignature() {
        return new RecordSignature(runs, instruments, signatures, settings.zone());
    }

    public InstrumentCondition isDraft() {
        return InstrumentCondition.isDraft(instruments);
    }

    public InstrumentCondition statusIs() {
        return InstrumentCondition.statusIs(instruments);
    }

    public InstrumentCondition counterpartyCategoryIs() {
        return InstrumentCondition.counterpartyCategoryIs(instruments);
    }

    public Choices instrumentTypes() {
        return Choices.ofInstrumentTypes(parts.model, I18NUtil::getLocale);
    }

    public Choices statuses() {
        return Choices.ofStatuses(parts.model, I18NUtil::getLocale);
    }

    public Choices partnerCategories() {
        return Choices.ofPartnerCategories(parts.model, I18NUtil::getLocale);
    }
}
