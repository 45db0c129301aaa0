package org.mithaq.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesClient;
import org.apache.tika.pipes.PipesConfigBase;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.PipesResult.STATUS;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.mithaq.extraction.reader.PictureRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reader processes: each file goes to a warm one, and one that a file has brought down is started and warmed again
 * in the background while another serves.
 */
final class Readers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Readers.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    /** Processes that are killed while they start, as by a system that is short of memory, take no file with them. */
    private static final int ATTEMPTS = 3;

    private static final Set<STATUS> PROCESS_ENDED =
            EnumSet.of(STATUS.TIMEOUT, STATUS.OOM, STATUS.UNSPECIFIED_CRASH, STATUS.INTERRUPTED_EXCEPTION);

    private final ReaderInstallation installation;
    private final ExtractionLimits limits;
    private final BlockingQueue<PipesClient> warm = new LinkedBlockingQueue<>();
    private final Queue<PipesClient> all = new ConcurrentLinkedQueue<>();
    private final Semaphore turns;
    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "mithaq-reader-start");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;
    private volatile boolean uninstallable;

    Readers(ReaderInstallation installation, ExtractionLimits limits) {
        this.installation = installation;
        this.limits = limits;
        this.turns = new Semaphore(limits.readers() - 1, true);
        starter.execute(this::start);
    }

    private void start() {
        try {
            PipesConfigBase configuration = installation.install(limits);
            for (int i = 0; i < limits.readers() && !closed; i++) {
                PipesClient reader = new PipesClient(configuration);
                all.add(reader);
                warmUp(reader);
            }
        } catch (IOException | RuntimeException e) {
            uninstallable = true;
            log.error("Text extraction cannot be installed: files will be marked as not read", e);
        }
    }

    /** False when no file can be read before the next start, whatever is tried: then its kind has no reader here. */
    private boolean areInstalled() {
        return closed || !uninstallable;
    }

    /** Whether the reader has come to its end over a file. */
    static boolean hasEnded(PipesResult result) {
        return PROCESS_ENDED.contains(result.getStatus());
    }

    Path scratch() {
        return installation.scratch();
    }

    Path files() {
        return installation.files();
    }

    /** How many files could be read at once without waiting for a process to start. */
    int ready() {
        return warm.size();
    }

    /**
     * What came of the file of that name; empty when no reader can be had before the next start.
     *
     * @throws IOException when none could be had now, which says nothing of the file
     */
    Optional<PipesResult> read(String file) throws IOException, InterruptedException {
        return tried(file, new ParseContext());
    }

    /** The same, with its pictures drawn. */
    Optional<PipesResult> pictures(String file, PictureRequest request) throws IOException, InterruptedException {
        ParseContext context = new ParseContext();
        context.set(PictureRequest.class, request);
        return tried(file, context);
    }

    private Optional<PipesResult> tried(String file, ParseContext context) throws IOException, InterruptedException {
        Optional<PipesResult> result = read(file, context);
        for (int attempt = 1; attempt < ATTEMPTS && result.isEmpty() && areInstalled(); attempt++) {
            result = read(file, context);
        }
        if (result.isEmpty() && areInstalled()) {
            throw new IOException("no process that reads texts could be had");
        }
        return result;
    }

    private Optional<PipesResult> read(String file, ParseContext context) throws InterruptedException {
        if (closed || uninstallable) {
            return Optional.empty();
        }
        turns.acquire();
        try {
            PipesClient reader = warm.poll(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
            if (reader == null) {
                log.error("No reader process has become ready within {}", LONGEST_START);
                return Optional.empty();
            }
            return read(reader, file, context);
        } finally {
            turns.release();
        }
    }

    private Optional<PipesResult> read(PipesClient reader, String file, ParseContext context)
            throws InterruptedException {
        boolean running = false;
        try {
            PipesResult result = process(reader, file, limits.time(), context);
            running = !hasEnded(result);
            return Optional.of(result);
        } catch (IOException | RuntimeException e) {
            log.error("A reader process cannot be started or spoken to", e);
            return Optional.empty();
        } finally {
            if (running) {
                warm.add(reader);
            } else {
                startAgain(reader);
            }
        }
    }

    private void startAgain(PipesClient reader) {
        try {
            starter.execute(() -> warmUp(reader));
        } catch (RejectedExecutionException closed) {
            log.debug("Closed; no reader is started any more");
        }
    }

    /** Offers the reader even if it failed: the next file starts it once more, or learns that there is none. */
    private void warmUp(PipesClient reader) {
        try {
            for (String file : installation.warmUpFiles()) {
                PipesResult result = process(reader, file, LONGEST_START, new ParseContext());
                if (result.getStatus() != STATUS.PARSE_SUCCESS) {
                    log.error("A reader process does not read {}: {}", file, result);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            log.error("A reader process cannot be started", e);
        } finally {
            warm.add(reader);
        }
    }

    private PipesResult process(PipesClient reader, String file, Duration time, ParseContext context)
            throws IOException, InterruptedException {
        if (closed) {
            throw new IOException("text extraction is closed");
        }
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        BasicContentHandlerFactory.HANDLER_TYPE.BODY,
                        HandlerConfig.PARSE_MODE.RMETA,
                        limits.characters(),
                        limits.embeddedFiles(),
                        true));
        context.set(TikaTaskTimeout.class, new TikaTaskTimeout(time.toMillis()));
        return reader.process(
                new FetchEmitTuple(file, new FetchKey("files", file), new EmitKey("", file), new Metadata(), context));
    }

    /** Ends the processes, also those that are at work. */
    @Override
    public void close() {
        closed = true;
        starter.shutdownNow();
        try {
            if (!starter.awaitTermination(20, TimeUnit.SECONDS)) {
                log.warn("A reader process is still being started");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (PipesClient reader : all) {
            try {
                reader.close();
            } catch (IOException e) {
                log.warn("A reader process could not be closed", e);
            }
        }
    }
}
