package org.mithaq.server.access;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mithaq.access.PersonId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.directory.PeopleElsewhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Log-in by name and password, for sessions and for HTTP Basic.
 *
 * <p>Checking a hash costs some 90 ms on purpose, too much for each call of a program. A check that succeeded is therefore
 * remembered for five minutes as a keyed digest (the key lives in this process only) together with the hash that it was
 * checked against: a changed password or a disabled account counts at once.
 */
public final class PasswordLogin implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1_000;

    private final UnitOfWork work;
    private final PersonTable people;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final boolean demonstration;
    private final LoginThrottle throttle;
    private final MeterRegistry meters;
    private final Accounts accounts;
    private final Optional<PeopleElsewhere> elsewhere;
    private final CompletableFuture<String> nobodysHash;
    private final SecretKeySpec key;
    private final Map<PersonId, Checked> checked = new ConcurrentHashMap<>();

    private record Checked(byte[] digest, String hash, Instant until) {}

    /** @param demonstration whether the people of the demonstration, with their well-known password, may log in */
    public PasswordLogin(
            UnitOfWork work,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            Clock clock,
            boolean demonstration,
            MeterRegistry meters,
            Accounts accounts,
            Optional<PeopleElsewhere> elsewhere) {
        this.meters = meters;
        this.accounts = accounts;
        this.elsewhere = elsewhere;
        this.work = work;
        this.people = new PersonTable(jdbc);
        this.passwords = passwords;
        this.clock = clock;
        this.demonstration = demonstration;
        this.throttle = new LoginThrottle(clock);
        // Beside the start of the server, which does not need it.
        this.nobodysHash = CompletableFuture.supplyAsync(() -> passwords.encode("nobody has this password"));
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        throttle.waitFor(name, address).ifPresent(wait -> {
            refused("waiting");
            throw new LockedException(Long.toString(wait.toSeconds() + 1));
        });
        Optional<PersonTable.Row> row = isOfDirectory(name)
                ? ofDirectory(name, password)
                : row(name).filter(person -> matches(person, password, this::isTheirHash));
        if (row.isEmpty()) {
            throttle.failed(name, address);
            refused("wrong");
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(name);
        SignedIn person =
                new SignedIn(row.get().id().value(), SignedIn.stampOf(row.get().password()));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    /** Whether the directory is asked: not for whoever has a password here, nor for whoever is disabled here. */
    private boolean isOfDirectory(String name) {
        return elsewhere.isPresent()
                && mayBeAPerson(name)
                && work.inTransaction(() -> people.find(new PersonId(name)))
                        .map(row -> row.enabled() && row.isOfDirectory())
                        .orElse(true);
    }

    /** What the software does by itself is nobody's, whatever a directory or an archive calls its people. */
    private static boolean mayBeAPerson(String name) {
        return !name.isEmpty() && name.length() <= 255 && !name.equals(PersonId.SYSTEM.value());
    }

    /** A program's calls are not each asked of the directory: it is slow, and locks accounts. */
    private Optional<PersonTable.Row> ofDirectory(String name, String password) {
        Optional<PersonTable.Row> known = work.inTransaction(() -> people.find(new PersonId(name)));
        if (known.filter(row -> matches(row, password, (unasked, nobody) -> false))
                .isPresent()) {
            return known;
        }
        PeopleElsewhere directory = elsewhere.orElseThrow();
        Optional<PersonTable.Row> found =
                directory.signIn(name, password).flatMap(person -> accounts.fromDirectory(person, directory.groups()));
        found.ifPresent(row -> remember(row, digest(password)));
        return found;
    }

    private boolean isTheirHash(PersonTable.Row person, String password) {
        return passwords.matches(password, person.password());
    }

    private void refused(String reason) {
        meters.counter("mithaq.logins.refused", "reason", reason).increment();
    }

    /** The same time is spent on a name that does not exist as on one that does. */
    private Optional<PersonTable.Row> row(String name) {
        Optional<PersonTable.Row> row =
                mayBeAPerson(name) ? work.inTransaction(() -> people.find(new PersonId(name))) : Optional.empty();
        Optional<PersonTable.Row> allowed =
                row.filter(person -> person.enabled() && person.hasPassword() && (demonstration || !person.demo()));
        if (allowed.isEmpty()) {
            passwords.matches("another password", nobodysHash.join());
        }
        return allowed;
    }

    private boolean matches(PersonTable.Row person, String password, BiPredicate<PersonTable.Row, String> slowly) {
        byte[] digest = digest(password);
        Checked before = checked.get(person.id());
        if (before != null
                && before.hash().equals(person.password())
                && before.until().isAfter(clock.instant())
                && MessageDigest.isEqual(before.digest(), digest)) {
            return true;
        }
        boolean matches = slowly.test(person, password);
        if (matches) {
            remember(person, digest);
        }
        return matches;
    }

    private void remember(PersonTable.Row person, byte[] digest) {
        if (checked.size() >= MOST_REMEMBERED) {
            checked.clear();
        }
        checked.put(
                person.id(),
                new Checked(digest, person.password(), clock.instant().plus(REMEMBERED)));
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
