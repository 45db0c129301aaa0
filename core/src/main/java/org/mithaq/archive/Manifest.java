package org.mithaq.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mithaq.audit.AuditHead;

/**
 * What an archive says of itself; {@code manifest.json}.
 *
 * @param host {@code alfresco} or {@code server}
 * @param software version of Mithaq that wrote it
 * @param made when its reading began
 * @param oneMoment whether everything in it is of one moment
 * @param entries every entry but the manifest and the {@code files/}, which {@code files.jsonl} lists
 * @param audit the end of the trail in it
 * @param documents how many, children included
 * @param files how many different ones are in it, whole
 * @param lacking how many are named by documents and missing or altered where it was made
 */
public record Manifest(
        String host,
        String software,
        Instant made,
        boolean oneMoment,
        Map<String, Entry> entries,
        AuditHead audit,
        long documents,
        long files,
        long fileBytes,
        long lacking) {

    static final String NAME = "manifest.json";
    static final String FILES = "files.jsonl";

    /** What an archive is of; nothing else is read. */
    static final String FORMAT = "mithaq-archive";

    /** Raised when a reader of the former one would misunderstand the new one. */
    static final long VERSION = 1;

    /** One entry. @param lines 0 for what has none */
    public record Entry(long bytes, String sha256, long lines) {}

    public Manifest {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    Members written() {
        Members written = new Members();
        entries.forEach((name, entry) -> written.with(
                name,
                new Members()
                        .with("bytes", entry.bytes())
                        .with("sha256", entry.sha256())
                        .with("lines", entry.lines())));
        return new Members()
                .with("format", FORMAT)
                .with("version", VERSION)
                .with("host", host)
                .with("software", software)
                .with("made", made)
                .with("oneMoment", oneMoment)
                .with("documents", documents)
                .with("files", files)
                .with("fileBytes", fileBytes)
                .with("lacking", lacking)
                .with("audit", new Members().with("sequence", audit.sequence()).with("hash", audit.hash()))
                .with("entries", written);
    }

    /** @param line after its format and version were looked at */
    static Manifest read(Line line) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        line.object("entries", names -> {
            names.names().forEach(name -> entries.put(name, names.object(name, Manifest::entry)));
            return true;
        });
        return new Manifest(
                line.text("host"),
                line.text("software"),
                line.instant("made"),
                line.flag("oneMoment"),
                entries,
                line.object("audit", head -> new AuditHead(head.number("sequence"), head.text("hash"))),
                line.number("documents"),
                line.number("files"),
                line.number("fileBytes"),
                line.number("lacking"));
    }

    private static Entry entry(Line line) {
        return new Entry(line.number("bytes"), line.text("sha256"), line.number("lines"));
    }
}
