package org.mithaq.bench;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mithaq.bench.MithaqClient.Answer;

/**
 * A large file goes in and comes back, byte for byte, through a server whose heap is smaller than it; its bytes are made while
 * they are sent and forgotten while they are read.
 *
 * <p>Arguments: the address of the API, a records manager and password with a colon between, megabytes, and {@code pid=} of the server,
 * to read its memory. Ends with 1 when the file is refused or comes back otherwise.
 */
public final class LargeFile {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private LargeFile() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 3) {
            System.err.println("Usage: bench/load file API-ADDRESS RECORDS-MANAGER:PASSWORD MEGABYTES [pid=PROCESS]");
            System.exit(2);
        }
        MithaqClient client = new MithaqClient(arguments[0], arguments[1]);
        Optional<String> process = arguments.length > 3
                ? Optional.of(arguments[3].substring(arguments[3].indexOf('=') + 1))
                : Optional.empty();
        System.exit(run(client, Long.parseLong(arguments[2]) << 20, new Memory(client, process)) ? 0 : 1);
    }

    private static boolean run(MithaqClient client, long size, Memory memory) throws IOException, InterruptedException {
        print(
                "the server accepts %s bytes",
                client.get("/version").body().path("uploadLimit").asText());
        print("resident memory at most so far: %.0f MB", memory.peak());
        long seed = System.nanoTime();
        MessageDigest sent = sha256();
        long begun = System.nanoTime();
        Answer received =
                client.upload("large.bin", () -> new DigestInputStream(new MadeUpBytes(seed, size), sent), LONGEST);
        if (!received.succeeded()) {
            print("refused: %s", received.refusal());
            return false;
        }
        print("uploaded in %s, resident at most %.0f MB", rate(size, begun), memory.peak());
        String fingerprint = HexFormat.of().formatHex(sent.digest());
        Answer filed = client.post(
                "/documents",
                Map.of(
                        "type", "prm:referenceLiterature",
                        "upload", received.body().path("upload").asText(),
                        "properties", Map.of("cm:title", Map.of("en", "A large file"), "prm:literatureKind", "REPORT")),
                UUID.randomUUID().toString());
        if (!filed.succeeded()) {
            print("refused: %s", filed.refusal());
            return false;
        }
        String id = filed.body().path("id").asText();
        begun = System.nanoTime();
        MessageDigest back = sha256();
        try (InputStream bytes = new DigestInputStream(client.stream(id, LONGEST), back)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        print("downloaded in %s, resident at most %.0f MB", rate(size, begun), memory.peak());
        boolean same =
                List.of(
                                received.body().path("fingerprint").asText(),
                                HexFormat.of().formatHex(back.digest()))
                        .stream()
                        .allMatch(fingerprint::equals);
        print("%s", same ? "the same bytes" : "OTHER BYTES");
        print("its text: %s; resident at most %.0f MB", textState(client, id), memory.peak());
        return same;
    }

    private static String textState(MithaqClient client, String id) throws IOException, InterruptedException {
        String state = "PENDING";
        for (int attempt = 0; attempt < 600 && state.equals("PENDING"); attempt++) {
            TimeUnit.SECONDS.sleep(1);
            state = client.get("/documents/" + id).body().path("textState").asText("PENDING");
        }
        return state;
    }

    private static String rate(long size, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return String.format(Locale.ROOT, "%.1f s (%.0f MB/s)", seconds, size / seconds / (1 << 20));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As many bytes as wanted, the same for the same seed. */
    private static final class MadeUpBytes extends FilterInputStream {

        private final Random chance;
        private long left;

        MadeUpBytes(long seed, long size) {
            super(InputStream.nullInputStream());
            this.chance = new Random(seed);
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? chance.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            byte[] made = new byte[(int) Math.min(length, left)];
            chance.nextBytes(made);
            System.arraycopy(made, 0, buffer, offset, made.length);
            left -= made.length;
            return made.length;
        }
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
