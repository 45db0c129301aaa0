package org.mithaq.server.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Plays what people of the demonstration do, each step once: a later start goes on where the last one ended. */
public final class DemoScript {

    private static final Duration LONGEST_READING = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 50;

    private final UnitOfWork work;
    private final Settings settings;
    private final Directory directory;

    public DemoScript(UnitOfWork work, Settings settings, Directory directory) {
        this.work = work;
        this.settings = settings;
        this.directory = directory;
    }

    /**
     * Does a step and remembers it, both or neither; gives the document that it was done with. As a person would, it tries
     * again when the document was sent to review by a rule meanwhile.
     */
    DocumentId once(String step, String name, Function<Actor, DocumentId> action) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return tried(step, name, action);
            } catch (Problem e) {
                if (e.kind() != Problem.Kind.CONFLICT) {
                    throw e;
                }
                rest();
            }
        }
        return tried(step, name, action);
    }

    private DocumentId tried(String step, String name, Function<Actor, DocumentId> action) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
        try {
            return work.inTransaction(() -> {
                Optional<Settings.Setting> done = settings.read(key(step));
                if (done.isPresent()) {
                    return new DocumentId(done.get().text());
                }
                DocumentId id = action.apply(actor(name));
                settings.write(key(step), 0, id.value());
                return id;
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The document that a step was done with. */
    DocumentId id(String step) {
        return work.inTransaction(() -> settings.read(key(step)))
                .map(setting -> new DocumentId(setting.text()))
                .orElseThrow();
    }

    Actor actor(String name) {
        Person person = directory.person(new PersonId(name)).orElseThrow();
        return Actor.of(person.id(), person.authorities(), person.language());
    }

    /** Waits for what follows a commit by itself: a text that is read, a task that is opened. */
    static void await(BooleanSupplier condition) {
        long latest = System.nanoTime() + LONGEST_READING.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("the demonstration waited in vain for its next step");
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String key(String step) {
        return "demonstration/" + step;
    }
}
