package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterExportTest {

    @TempDir
    Path folder;

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    private Client.Answer export(String person, String language, String query) {
        return client.as(person).in(language).get("/register/export?" + query);
    }

    private static String text(Client.Answer answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    /** By the directory at its end, as programs for tables read it. */
    private Map<String, String> parts(Client.Answer answer) throws IOException {
        Path file = Files.write(folder.resolve("register.xlsx"), answer.bytes());
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void separatedValuesShouldHoldTheChosenColumnsInTheReadersLanguage() {
        filing.complete("\"prm:amount\": 1234567, \"prm:currency\": \"KWD\", \"prm:signedOn\": \"2026-02-03\",");
        filing.complete();
        client.host.settle();

        Client.Answer file = export(
                "reader", "ar", "format=csv&columns=status,reference,amount,signedOn&sort=reference&direction=desc");

        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .contains("filename*=UTF-8''%D8%A7%D9%84%D8%B3%D8%AC%D9%84-2026-")
                .endsWith(".csv");
        assertThat(file.header("Mithaq-Total")).isEqualTo("2");
        assertThat(file.header("Mithaq-Rows")).isEqualTo("2");
        List<String> lines = text(file).lines().toList();
        assertThat(lines.get(0))
                .startsWith("\uFEFF\"الحالة\",\"الرقم المرجعي\",")
                .endsWith("\"ISO 4217\",\"تاريخ التوقيع\"");
        assertThat(lines.subList(1, 3))
                .containsExactlyInAnyOrder(
                        "\"المراجعة القانونية\",\"ICESCO/MOU/2026/0001\",\"1234.567\",\"KWD\",\"2026-02-03\"",
                        "\"المراجعة القانونية\",\"ICESCO/MOU/2026/0002\",\"\",\"\",\"\"");
    }

    @Test
    void whatASpreadsheetWouldCalculateShouldStayAText() {
        for (String title : List.of("=HYPERLINK(A1)", "+1+1", "-2+3", "@SUM(A1)")) {
            client.as("officer").post("/documents", """
                    {"type": "prm:mou", "properties": {"cm:title": {"en": "%s"}}}
                    """.formatted(title));
        }
        client.as("officer").post("/documents", """
                {"type": "prm:mou", "properties": {"cm:title": {"en": "A \\"quoted\\" title, with a comma"}}}
                """);
        client.host.settle();

        assertThat(text(export("officer", "en", "format=csv&columns=title")).lines())
                .contains(
                        "\"'=HYPERLINK(A1)\"",
                        "\"'+1+1\"",
                        "\"'-2+3\"",
                        "\"'@SUM(A1)\"",
                        "\"A \"\"quoted\"\" title, with a comma\"");
    }

    @Test
    void workbookShouldHaveDaysAsDaysAmountsAsNumbersAndReadFromTheRightInArabic() throws IOException {
        filing.complete("\"prm:amount\": 1234567, \"prm:currency\": \"KWD\", \"prm:signedOn\": \"2026-02-03\",");
        client.host.settle();

        Client.Answer file = export("reader", "ar", "format=xlsx&columns=reference,amount,signedOn,title");

        assertThat(file.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Map<String, String> parts = parts(file);
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"&#x627;&#x644;&#x633;&#x62c;&#x644;\"");
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("rightToLeft=\"true\"")
                .contains("<is><t>ICESCO/MOU/2026/0001</t></is>")
                .containsPattern("<c r=\"B2\"[^>]*><v>1234.567</v>")
                .contains("<is><t>KWD</t></is>")
                // Days since the beginning of 1900, as such files count them.
                .containsPattern("<c r=\"D2\"[^>]*><v>46056(\\.0)?</v>")
                .contains("<is><t>Education</t></is>");
        assertThat(parts.get("xl/styles.xml")).contains("#,##0.000", "yyyy-mm-dd");
        assertThat(parts(export("reader", "fr", "format=xlsx")).get("xl/worksheets/sheet1.xml"))
                .doesNotContain("rightToLeft=\"true\"");
    }

    @Test
    void allPagesShouldBeInTheFile() {
        for (int i = 0; i < 120; i++) {
            filing.incomplete();
        }
        client.host.settle();

        Client.Answer file = export("officer", "en", "format=csv&columns=title");

        assertThat(file.header("Mithaq-Rows")).isEqualTo("120");
        assertThat(text(file).lines()).hasSize(121);
    }

    @Test
    void nobodyShouldTakeAlongWhatTheyMayNotRead() {
        filing.complete("\"prm:confidentiality\": \"RESTRICTED\",");
        client.host.settle();

        Client.Answer file = export("reader", "en", "format=csv");
        assertThat(file.header("Mithaq-Total")).isEqualTo("0");
        assertThat(text(file).lines()).hasSize(1);
    }

    @Test
    void filtersShouldNarrowTheFileAndWrongParametersBeRefused() {
        filing.complete();
        client.host.settle();

        assertThat(export("reader", "en", "format=csv&status=APPROVAL").header("Mithaq-Rows"))
                .isEqualTo("0");
        assertThat(export("reader", "en", "format=csv&status=LEGAL_REVIEW").header("Mithaq-Rows"))
                .isEqualTo("1");
        for (String wrong : List.of("format=pdf", "format=csv&columns=nothing", "format=csv&sort=amount")) {
            assertThat(export("reader", "en", wrong).code()).as(wrong).isEqualTo("PRM-REST-014");
        }
        assertThat(export("reader", "en", "format=csv&limit=5").code()).isEqualTo("PRM-REST-019");
        assertThat(export("reader", "en", "q=x").status()).isEqualTo(400);
    }
}
