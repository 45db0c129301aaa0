package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class BacklogTest {

    private static final String REGISTER = "File;Type;Title;Signed on;Duration\n"
            + "ar/a.txt;MoU;Memorandum;2020-01-15;P10Y\n"
            + "missing.txt;MoU;=1+1;yesterday;P10Y\n";

    private final Client client = new Client();

    @Test
    void refusedRowsShouldComeBackToBeCorrectedAndImportedAgain() throws IOException {
        String batch = opened(REGISTER.getBytes(StandardCharsets.UTF_8));
        assertThat(archive(batch, zip("ar/a.txt", "Article 1"))
                        .json()
                        .at("/files")
                        .asInt())
                .isEqualTo(1);
        step(batch, "CHECK");
        assertThat(get("/backlog/" + batch).text("/state")).isEqualTo("CHECKED");
        step(batch, "START");
        assertThat(get("/backlog/" + batch).json().at("/counts/FILED").asInt()).isEqualTo(1);

        byte[] errors = get("/backlog/" + batch + "/errors").bytes();
        String csv = new String(errors, StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF\"File\",\"Type\",\"Title\",\"Signed on\",\"Duration\",\"error_code\",\"error\"\r\n")
                .contains("\"missing.txt\",\"MoU\",\"'=1+1\",\"yesterday\"", "PRM-BACKLOG-031", "PRM-BACKLOG-020")
                .doesNotContain("ar/a.txt");

        String again = opened(csv.replace("missing.txt", "b.txt")
                .replace("yesterday", "15/01/2020")
                .getBytes(StandardCharsets.UTF_8));
        archive(again, zip("b.txt", "Article 2"));
        step(again, "CHECK");
        step(again, "START");
        assertThat(get("/backlog/" + again).json().at("/counts/FILED").asInt()).isEqualTo(1);
        JsonNode row = get("/backlog/" + again + "/rows").json().at("/rows/0");
        assertThat(row.at("/cells/2").asText()).isEqualTo("=1+1");
        assertThat(get("/documents/" + row.at("/document").asText()).text("/properties/prm:legacyBatch"))
                .isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1256", "UTF-16"})
    void registerShouldBeReadInTheCharactersItIsWrittenIn(String charset) {
        String text = "الملف,العنوان\nأ.pdf,مذكرة تفاهم بين الطرفين\n";

        Client.Answer answer = register(text.getBytes(Charset.forName(charset)));

        assertThat(answer.text("/columns/0/heading")).isEqualTo("الملف");
        assertThat(answer.text("/columns/0/field")).isEqualTo("FILE");
        assertThat(answer.text("/columns/1/field")).isEqualTo("TITLE");
    }

    @Test
    void accentsOfOldFilesShouldNotBeTakenForArabic() {
        Client.Answer answer = register("Fichier;Intitulé;Durée\na;Accord à durée indéterminée;5 ans"
                .getBytes(Charset.forName("windows-1252")));

        assertThat(answer.text("/columns/1/heading")).isEqualTo("Intitulé");
        assertThat(answer.text("/columns/2/field")).isEqualTo("DURATION");
    }

    @Test
    void workbookShouldBeReadWithItsDays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("سجل");
            sheet.value(0, 0, "File");
            sheet.value(0, 1, "Title");
            sheet.value(0, 2, "Signed on");
            sheet.value(2, 0, "a.txt");
            sheet.value(2, 1, "مذكرة");
            sheet.value(2, 2, LocalDate.of(2020, 1, 15));
            sheet.style(2, 2).format("dd/mm/yyyy").set();
            sheet.value(2, 3, 1500);
            sheet.value(2, 4, 1500.125);
        }
        Client.Answer answer = register(bytes.toByteArray());

        assertThat(answer.json().at("/rows").asInt()).isEqualTo(1);
        JsonNode row = get("/backlog/" + answer.text("/id") + "/rows").json().at("/rows/0");
        assertThat(row.at("/number").asInt()).isEqualTo(3);
        assertThat(row.at("/cells").toString())
                .isEqualTo("[\"a.txt\",\"مذكرة\",\"2020-01-15\",\"1500\",\"1500.1250\"]");
    }

    @Test
    void separatorShouldBeThatOfTheFirstLineWithText() {
        Client.Answer answer = register("\r\n  \nFile;Title\na.txt;One, two".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.text("/columns/1/heading")).isEqualTo("Title");
    }

    @Test
    void registerOfSomebodyWhoMayNotShouldNotBeRead() {
        assertThat(client.as("officer")
                        .sending("application/octet-stream")
                        .send(HttpMethod.POST, "/backlog?name=register.csv", new byte[] {1, 0})
                        .text("/code"))
                .isEqualTo("PRM-BACKLOG-002");
    }

    @Test
    void workbookThatStandsForMoreThanItWeighsShouldBeRefused() throws IOException {
        String text = "x".repeat(10_000);
        String row = "<row>" + "<c t='s'><v>0</v></c>".repeat(100) + "</row>";
        assertThat(register(workbook("<si><t>" + text + "</t></si>", row.repeat(21)))
                        .text("/code"))
                .isEqualTo("PRM-BACKLOG-005");

        String few = "<row><c t='s'><v>0</v></c></row>".repeat(2);
        assertThat(register(workbook(("<si><t>" + text + "</t></si>").repeat(2_001), few))
                        .text("/code"))
                .isEqualTo("PRM-BACKLOG-005");
        assertThat(register(workbook("<si><t>A &amp; <![CDATA[B]]></t></si>", few))
                        .text("/columns/0/heading"))
                .isEqualTo("A & B");
    }

    private static byte[] workbook(String shared, String rows) throws IOException {
        return zip(
                "xl/workbook.xml",
                "<workbook/>",
                "xl/sharedStrings.xml",
                "<sst>" + shared + "</sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    @Test
    void hostileRegistersShouldBeRefusedInWords() throws IOException {
        assertThat(register(new byte[0]).text("/code")).isEqualTo("PRM-BACKLOG-004");
        assertThat(register("File,Title\n".getBytes(StandardCharsets.UTF_8)).text("/code"))
                .isEqualTo("PRM-BACKLOG-004");
        assertThat(register(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0, 0, 0})
                        .text("/code"))
                .isEqualTo("PRM-BACKLOG-006");
        assertThat(register("PK\u0003\u0004 not a workbook".getBytes(StandardCharsets.UTF_8))
                        .text("/code"))
                .isEqualTo("PRM-BACKLOG-006");
        assertThat(register(zip("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
                        .text("/code"))
                .isEqualTo("PRM-BACKLOG-006");
        assertThat(register(("File,Title" + ",x".repeat(3_000) + "\na,b").getBytes(StandardCharsets.UTF_8))
                        .text("/code"))
                .isEqualTo("PRM-BACKLOG-005");
        assertThat(register(("File,Title\n" + "a,b\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8))
                        .text("/code"))
                .isEqualTo("PRM-BACKLOG-005");
    }

    @Test
    void archiveThatLeadsElsewhereShouldBeRefusedAsAWhole() throws IOException {
        String batch = opened(REGISTER.getBytes(StandardCharsets.UTF_8));

        assertThat(archive(batch, zip("good.txt", "a", "../../evil.txt", "b")).text("/code"))
                .isEqualTo("PRM-BACKLOG-007");
        assertThat(archive(batch, "no archive".getBytes(StandardCharsets.UTF_8)).text("/code"))
                .isEqualTo("PRM-BACKLOG-015");
        assertThat(get("/backlog/" + batch + "/files").json().at("/files")).isEmpty();
    }

    @Test
    void archiveThatIsCutOffOrHasOtherBytesShouldBeRefusedInWords() throws IOException {
        String batch = opened(REGISTER.getBytes(StandardCharsets.UTF_8));

        assertThat(archive(batch, patched(zip("ar/a.txt", "Article 1"), 20)).text("/code"))
                .as("less than it was packed to")
                .isEqualTo("PRM-BACKLOG-015");
        assertThat(archive(batch, patched(zip("ar/a.txt", "Article 1"), 16)).text("/code"))
                .as("another checksum")
                .isEqualTo("PRM-BACKLOG-015");
        assertThat(get("/backlog/" + batch + "/files").json().at("/files")).isEmpty();
    }

    /** With another number where the directory of the archive tells of its first file. */
    private static byte[] patched(byte[] zip, int offset) {
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        zip[directory + offset] -= 3;
        return zip;
    }

    @Test
    void archiveShouldBeTakenWithTheFolderThatItIsOf() throws IOException {
        String batch = opened(REGISTER.getBytes(StandardCharsets.UTF_8));

        assertThat(archive(batch, zip("./", "", "./ar/a.txt", "Article 1"))
                        .json()
                        .at("/files")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void archiveShouldNotBeReceivedForAnImportThatTakesNoFiles() {
        String batch = opened(REGISTER.getBytes(StandardCharsets.UTF_8));
        step(batch, "CANCEL");

        assertThat(archive(batch, new byte[] {1}).text("/code")).isEqualTo("PRM-BACKLOG-003");
    }

    @Test
    void archiveThatUnpacksToFarMoreThanItWeighsShouldBeRefused() throws IOException {
        String batch = opened(REGISTER.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(nothing);
            }
        }

        assertThat(archive(batch, bytes.toByteArray()).text("/code")).isEqualTo("PRM-BACKLOG-016");
    }

    private Client.Answer register(byte[] bytes) {
        return client.as("records-manager")
                .sending("application/octet-stream")
                .send(HttpMethod.POST, "/backlog?name=register.csv", bytes);
    }

    private String opened(byte[] register) {
        return register(register).text("/id");
    }

    private Client.Answer archive(String batch, byte[] bytes) {
        return client.as("records-manager")
                .sending("application/zip")
                .send(HttpMethod.POST, "/backlog/" + batch + "/archive", bytes);
    }

    private void step(String batch, String step) {
        Client.Answer answer =
                client.as("records-manager").post("/backlog/" + batch + "/steps", "{\"step\": \"" + step + "\"}");
        assertThat(answer.status()).as(answer.text("/code")).isEqualTo(200);
        while (client.host.backlog.importing().work()) {
            // until nothing is left
        }
    }

    private Client.Answer get(String path) {
        return client.as("records-manager").get(path);
    }

    private static byte[] zip(String... pathsAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(pathsAndTexts[i]));
                zip.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
