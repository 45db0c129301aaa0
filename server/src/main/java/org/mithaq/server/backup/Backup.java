package org.mithaq.server.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What {@code backup.json} says of a backup. It is written last, so that a backup without it is none.
 *
 * @param format of the backup itself; another one cannot be read
 * @param version of Mithaq that made it; for people
 * @param schema version of the tables, as Flyway counts them
 * @param installation the id of the data folder, which the restored one takes over
 * @param demonstration whether it holds the demonstration, with its well-known passwords
 * @param made when the database was read; everything acknowledged before is in it
 * @param tables by name, in lower case
 * @param documents how many, the deleted ones left out
 * @param files how many files belong to it
 * @param bytes of these files
 * @param audit the last entry of the audit trail and its hash; 0 and an empty text when there is none
 * @param missing fingerprints of files that the database names and that were not there, or altered: the backup lacks them
 */
public record Backup(
        int format,
        String version,
        String schema,
        String installation,
        boolean demonstration,
        Instant made,
        Map<String, Table> tables,
        long documents,
        long files,
        long bytes,
        Head audit,
        List<String> missing) {

    /** The format written, and the only one read. */
    static final int FORMAT = 1;

    /** @param sha256 of the file that holds the rows, in hexadecimal */
    public record Table(long rows, String sha256) {}

    public record Head(long sequence, String hash) {}

    public Backup {
        tables = Map.copyOf(tables);
        missing = List.copyOf(missing);
    }

    /** Everything that the database names is in it. */
    public boolean isWhole() {
        return missing.isEmpty();
    }
}
