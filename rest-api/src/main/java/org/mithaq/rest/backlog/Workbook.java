package org.mithaq.rest.backlog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mithaq.backlog.RegisterTable;

/**
 * The first sheet of a workbook (ECMA-376) as texts: what is shown of numbers and shared texts, dates as {@code 2024-07-16}. Read by
 * what the JDK brings, with limits that no reading library has: bytes after unpacking, rows, columns; no external entity.
 */
final class Workbook implements AutoCloseable {

    private static final long MOST_BYTES = 200L << 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);

    private final ZipFile zip;
    private long unpacked;
    private boolean from1904;

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException for what is no workbook */
    static List<List<String>> read(Path file) throws IOException {
        try (Workbook workbook = new Workbook(new ZipFile(file.toFile()))) {
            return workbook.firstSheet();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private List<List<String>> firstSheet() throws IOException, XMLStreamException {
        String sheet = pathOfFirstSheet();
        List<String> shared = sharedTexts();
        Set<Integer> dates = dateStyles();
        List<List<String>> lines = new ArrayList<>();
        try (InputStream in = entry(sheet).orElseThrow(() -> new IOException("no sheet " + sheet))) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    int number = number(xml, lines.size() + 1);
                    require(number <= 10 * RegisterTable.MOST_ROWS && number > lines.size());
                    while (lines.size() < number - 1) {
                        lines.add(List.of());
                    }
                    lines.add(row(xml, shared, dates));
                }
            }
        }
        return lines;
    }

    private static int number(XMLStreamReader xml, int otherwise) {
        String given = xml.getAttributeValue(null, "r");
        return given == null ? otherwise : Integer.parseInt(given);
    }

    private List<String> row(XMLStreamReader xml, List<String> shared, Set<Integer> dates) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                require(column < 10 * RegisterTable.MOST_COLUMNS && column >= cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell(xml, shared, dates));
            }
        }
        return cells;
    }

    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            require(column <= 10 * RegisterTable.MOST_COLUMNS);
        }
        return column - 1;
    }

    private String cell(XMLStreamReader xml, List<String> shared, Set<Integer> dates) throws XMLStreamException {
        String type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
        String style = xml.getAttributeValue(null, "s");
        boolean isDate = style != null && dates.contains(Integer.parseInt(style));
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                text.append(xml.getElementText());
            }
        }
        String value = text.toString();
        return switch (type) {
            case "s" -> value.isBlank() ? "" : shared(shared, Integer.parseInt(value.strip()));
            case "n" -> value.isBlank() ? "" : isDate ? day(value) : plain(value);
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> "";
            default -> value;
        };
    }

    private static String shared(List<String> shared, int index) {
        return index >= 0 && index < shared.size() ? shared.get(index) : "";
    }

    private String day(String value) {
        double days = Double.parseDouble(value);
        return days > 0 && days < 3_000_000
                ? (from1904 ? FIRST_DAY_OF_1904 : FIRST_DAY)
                        .plusDays((long) days)
                        .toString()
                : value;
    }

    private static String plain(String value) {
        BigDecimal number = new BigDecimal(value.strip());
        return Math.abs(number.scale()) > 100
                ? value
                : number.stripTrailingZeros().toPlainString();
    }

    private String pathOfFirstSheet() throws IOException, XMLStreamException {
        String relation = "";
        try (InputStream in = entry("xl/workbook.xml").orElseThrow(() -> new IOException("no workbook"))) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String given = xml.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(given) || "true".equals(given);
                } else if (xml.getLocalName().equals("sheet") && relation.isEmpty()) {
                    relation = relationOf(xml);
                }
            }
        }
        return target(relation).orElse("xl/worksheets/sheet1.xml");
    }

    private static String relationOf(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private Optional<String> target(String relation) throws IOException, XMLStreamException {
        Optional<InputStream> found = entry("xl/_rels/workbook.xml.rels");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && relation.equals(xml.getAttributeValue(null, "Id"))) {
                    String target = Optional.ofNullable(xml.getAttributeValue(null, "Target"))
                            .orElse("");
                    return Optional.of(target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return Optional.empty();
    }

    private List<String> sharedTexts() throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        Optional<InputStream> found = entry("xl/sharedStrings.xml");
        if (found.isEmpty()) {
            return texts;
        }
        try (InputStream in = found.get()) {
            XMLStreamReader xml = xml(in);
            StringBuilder text = new StringBuilder();
            boolean reading = true;
            while (xml.hasNext()) {
                int event = xml.next();
                String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                        ? xml.getLocalName()
                        : "";
                if (name.equals("rPh")) {
                    // how a word is pronounced is not what is written
                    reading = event == XMLStreamConstants.END_ELEMENT;
                } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("t") && reading) {
                    text.append(xml.getElementText());
                } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("si")) {
                    texts.add(text.toString());
                    text.setLength(0);
                }
            }
        }
        return texts;
    }

    /** Numbers of the styles that show a number as a day. */
    private Set<Integer> dateStyles() throws IOException, XMLStreamException {
        Set<Integer> styles = new HashSet<>();
        Optional<InputStream> found = entry("xl/styles.xml");
        if (found.isEmpty()) {
            return styles;
        }
        Map<Integer, String> formats = new HashMap<>();
        try (InputStream in = found.get()) {
            XMLStreamReader xml = xml(in);
            boolean ofCells = false;
            int number = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
                    continue;
                }
                String name = xml.getLocalName();
                if (name.equals("cellXfs")) {
                    ofCells = event == XMLStreamConstants.START_ELEMENT;
                } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("numFmt")) {
                    formats.put(
                            Integer.valueOf(xml.getAttributeValue(null, "numFmtId")),
                            Optional.ofNullable(xml.getAttributeValue(null, "formatCode"))
                                    .orElse(""));
                } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("xf") && ofCells) {
                    String format = xml.getAttributeValue(null, "numFmtId");
                    if (format != null && isDate(Integer.parseInt(format), formats)) {
                        styles.add(number);
                    }
                    number++;
                }
            }
        }
        return styles;
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        if (format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58) {
            return true;
        }
        String bare = formats.getOrDefault(format, "").replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.matches("(?is).*[yd].*") && !bare.equalsIgnoreCase("general");
    }

    private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(in);
    }

    private Optional<InputStream> entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry)));
    }

    private static void require(boolean within) {
        if (!within) {
            throw RegisterTable.tooLarge();
        }
    }

    /** Stops where an archive unpacks to more than any register has. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            unpacked += octet < 0 ? 0 : 1;
            require(unpacked <= MOST_BYTES);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            unpacked += Math.max(0, read);
            require(unpacked <= MOST_BYTES);
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
