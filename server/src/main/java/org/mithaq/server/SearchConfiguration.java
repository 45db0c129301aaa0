package org.mithaq.server;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Directory;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.audit.AuditTrail;
import org.mithaq.backlog.Backlog;
import org.mithaq.deadline.Deadlines;
import org.mithaq.document.ChangeListener;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.Settings;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextReading;
import org.mithaq.document.UnitOfWork;
import org.mithaq.extraction.ExtractionLimits;
import org.mithaq.extraction.OcrSettings;
import org.mithaq.extraction.TikaTextExtractor;
import org.mithaq.model.ContentModel;
import org.mithaq.overview.Board;
import org.mithaq.overview.Overviews;
import org.mithaq.overview.ReviewTimes;
import org.mithaq.register.Register;
import org.mithaq.review.ReviewProcess;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.CatchUp;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.Finder;
import org.mithaq.search.IndexAdministration;
import org.mithaq.search.IndexCheck;
import org.mithaq.search.Indexing;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.ModelCodeNames;
import org.mithaq.search.opensearch.OpenSearchSettings;
import org.mithaq.search.opensearch.SearchEngine;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.database.EmbeddedFile;
import org.mithaq.server.database.StartProblem;
import org.mithaq.server.document.JdbcDocumentStore;
import org.mithaq.server.document.JdbcIdempotencyKeys;
import org.mithaq.server.log.SlowSearches;
import org.mithaq.trail.VersionTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Text extraction, the search index, and what keeps both in step with the documents. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SearchConfiguration {

    @Bean
    TikaTextExtractor textExtractor(DataFolder folder, ServerSettings settings) {
        ServerSettings.Ocr ocr = settings.ocr();
        OcrSettings standard = OcrSettings.standard();
        return new TikaTextExtractor(
                folder.extraction(),
                ExtractionLimits.standard(),
                Optional.of(new OcrSettings(
                                ocr.command(),
                                ocr.languages(),
                                ocr.pages(),
                                ocr.time(),
                                standard.pageTime(),
                                standard.memoryMegabytes()))
                        .filter(recognition -> ocr.enabled()));
    }

    @Bean
    SearchEngine searchEngine(DataFolder folder, ServerSettings settings, ContentModel model) {
        try {
            return SearchEngine.open(folder.index(), cluster(settings.search()), new ModelCodeNames(model));
        } catch (IllegalArgumentException e) {
            throw new StartProblem(
                    "PRM-START-017",
                    "The settings mithaq.search cannot be used: " + e.getMessage(),
                    "Correct them; docs/scale.md has an example.",
                    e);
        }
    }

    private static Optional<OpenSearchSettings> cluster(ServerSettings.Search search) {
        return search.engine() == ServerSettings.Search.Engine.LUCENE
                ? Optional.empty()
                : Optional.of(new OpenSearchSettings(
                        URI.create(search.url()),
                        search.user(),
                        search.password(),
                        search.index(),
                        Optional.ofNullable(search.certificate()),
                        search.shards()));
    }

    @Bean
    @Primary
    SlowSearches slowSearches(SearchEngine engine, ServerSettings settings, MeterRegistry meters) {
        return new SlowSearches(engine.index(), settings.log().slowSearch(), meters);
    }

    @Bean
    Indexing indexing(UnitOfWork work, DocumentStore store, ContentModel model, AccessPolicy policy) {
        return new Indexing(work, store, model, policy);
    }

    @Bean
    TextReading textReading(UnitOfWork work, DocumentStore store, TextExtractor extractor) {
        return new TextReading(work, store, extractor);
    }

    @Bean
    VersionTexts versionTexts(Documents documents, TextExtractor extractor) {
        return new VersionTexts(documents, extractor);
    }

    /** As many threads as the extractor has readers. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService textReaders() {
        return threads("text-reading", ExtractionLimits.standard().readers());
    }

    /** One scan at a time: it takes as much of the machine as a person's work. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService textRecogniser() {
        return threads("text-recognition", 1);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService indexRebuilder() {
        return threads("index-rebuild", 1);
    }

    private static ExecutorService threads(String name, int count) {
        return new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    CatchUp catchUp(
            UnitOfWork work,
            DocumentStore store,
            DocumentSearch index,
            Indexing indexing,
            TextReading reading,
            ExecutorService textReaders,
            ExecutorService textRecogniser,
            List<ChangeListener> listeners,
            ContentModel model) {
        return new CatchUp(work, store, index, indexing, reading, textReaders, textRecogniser, listeners, model);
    }

    @Bean
    Signal changes() {
        return new Signal();
    }

    @Bean
    Follower changeFollower(Signal changes, CatchUp catchUp, JobRuns runs) {
        return new Follower("change-follower", changes, () -> runs.run("index", catchUp::run));
    }

    @Bean
    Thesaurus thesaurus(UnitOfWork work, Settings settings, ContentModel model, AuditTrail audit, Clock clock) {
        return new Thesaurus(work, settings, model, audit, clock);
    }

    @Bean
    Finder finder(
            UnitOfWork work, Documents documents, Instruments instruments, DocumentSearch index, Thesaurus thesaurus) {
        return new Finder(work, documents, instruments, index, thesaurus);
    }

    @Bean
    Overviews overviews(
            UnitOfWork work,
            DocumentStore store,
            Instruments instruments,
            Lifecycle lifecycle,
            AccessPolicy access,
            Deadlines deadlines,
            ReviewProcess process,
            Directory directory) {
        return new Overviews(work, store, instruments, lifecycle, access, deadlines, process, directory);
    }

    @Bean
    Board board(UnitOfWork work, Finder finder, Overviews overviews) {
        return new Board(work, finder, overviews);
    }

    @Bean
    ReviewTimes reviewTimes(
            UnitOfWork work, DocumentStore store, Documents documents, Clock clock, ServerSettings settings) {
        return new ReviewTimes(work, store, documents, clock, settings.zone());
    }

    @Bean
    Register register(
            UnitOfWork work, Documents documents, Instruments instruments, DocumentSearch index, ContentModel model) {
        return new Register(work, documents, instruments, index, model);
    }

    @Bean
    IndexAdministration indexAdministration(
            UnitOfWork work,
            DocumentStore store,
            DocumentSearch index,
            Indexing indexing,
            CatchUp catchUp,
            Clock clock,
            TextExtractor extractor,
            ExecutorService indexRebuilder) {
        IndexCheck check = new IndexCheck(work, store, index, indexing, catchUp, clock);
        return new IndexAdministration(index, catchUp, check, extractor, indexRebuilder);
    }

    @Bean
    Housekeeping housekeeping(
            JdbcDocumentStore store, JdbcIdempotencyKeys keys, Backlog backlog, HikariDataSource database) {
        return new Housekeeping(store, keys, backlog.importing(), new EmbeddedFile(database));
    }
}
