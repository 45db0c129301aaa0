package org.mithaq.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.directory.LdapSettings;
import org.mithaq.server.provider.OidcSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of this server; {@code mithaq.properties} documents each. From the environment: {@code MITHAQ_DATA} and so
 * on.
 *
 * @param data the data folder
 * @param organisation first part of every reference number
 * @param zone whose calendar decides days, years and working hours
 * @param weekend days on which nobody works
 * @param uploadLimit largest file accepted
 * @param address of this server as readers reach it, for links in mails
 */
@ConfigurationProperties("mithaq")
public record ServerSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("ICESCO") String organisation,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> weekend,
        @DefaultValue("100MB") DataSize uploadLimit,
        @DefaultValue("http://127.0.0.1:8080/") URI address,
        @DefaultValue Database database,
        @DefaultValue Search search,
        @DefaultValue Admin admin,
        @DefaultValue Mail mail,
        @DefaultValue Backup backup,
        @DefaultValue Health health,
        @DefaultValue Metrics metrics,
        @DefaultValue Log log,
        @DefaultValue Sessions sessions,
        @DefaultValue Limits limits,
        @DefaultValue Ocr ocr,
        @DefaultValue LdapSettings ldap,
        @DefaultValue OidcSettings oidc) {

    public ServerSettings {
        weekend = Set.copyOf(weekend);
        if (!address.toString().endsWith("/")) {
            address = URI.create(address + "/");
        }
    }

    /** @param url JDBC address of a PostgreSQL database; empty for H2 in the data folder */
    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("mithaq") String user,
            @DefaultValue("") String password) {}

    /**
     * @param engine which keeps the index
     * @param url of the OpenSearch cluster
     * @param user empty when nobody has to log in there
     * @param index what the names of the indices there begin with
     * @param certificate of the cluster, or of who issued it, as PEM; null for those that Java trusts
     * @param shards into which a new index there is divided
     */
    public record Search(
            @DefaultValue("lucene") Engine engine,
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("mithaq") String index,
            @Nullable Path certificate,
            @DefaultValue("1") int shards) {

        public enum Engine {
            LUCENE,
            OPENSEARCH
        }
    }

    /** @param password of the person {@code administrator}, used only while there is no administrator at all */
    public record Admin(@DefaultValue("") String password) {}

    /**
     * @param host of the mail server; empty to send no mail
     * @param bundling how long the notices of a person are gathered for one mail
     * @param morning hour of the daily mail, in the organisation's zone
     */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean startTls,
            @DefaultValue("mithaq@localhost") String from,
            @DefaultValue("10m") Duration bundling,
            @DefaultValue("07:00") LocalTime morning) {}

    /**
     * @param folder where backups are kept; null for {@code backups} in the data folder
     * @param daily when one is made each day, by the clocks of the zone; null for never
     * @param keep how many stay
     */
    public record Backup(
            @Nullable Path folder,
            @Nullable LocalTime daily,
            @DefaultValue("14") int keep) {

        Path folder(DataFolder data) {
            return folder == null ? data.backups() : data.backups(folder);
        }
    }

    /**
     * @param freeSpace what has to be free where the data folder and the backups lie; less is told as degraded
     * @param backupAge how old the last backup may be when one is made every day
     */
    public record Health(
            @DefaultValue("1GB") DataSize freeSpace,
            @DefaultValue("26h") Duration backupAge) {}

    /**
     * @param slowStatement statements of the database that take as long are told in the log
     * @param slowSearch searches that take as long are told in the log
     */
    public record Log(
            @DefaultValue("1s") Duration slowStatement,
            @DefaultValue("1s") Duration slowSearch) {}

    /** @param most sessions of a person at once; one more ends the one that was used longest ago */
    public record Sessions(@DefaultValue("10") int most) {}

    /** @param costlyCalls calls of a person within a minute that each read much */
    public record Limits(@DefaultValue("120") int costlyCalls) {}

    /**
     * How text in scans and pictures is recognised, where Tesseract is installed.
     *
     * @param enabled false to leave scans without text
     * @param command name of the program, looked for on the PATH, or where it is
     * @param languages by Tesseract's codes; those that are not installed are left out
     * @param pages of one file, from the first
     * @param time for one file; what was recognised by then counts
     */
    public record Ocr(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("tesseract") Path command,
            @DefaultValue({"ara", "fra", "eng"}) List<String> languages,
            @DefaultValue("50") int pages,
            @DefaultValue("10m") Duration time) {

        public Ocr {
            languages = List.copyOf(languages);
        }
    }

    /** @param token that whoever reads the figures sends as a bearer; empty to show them to administrators alone */
    public record Metrics(@DefaultValue("") String token) {}
}
