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
import org.mithaq.backlog.RegisterLines;
import org.mithaq.backlog.RegisterTable;

/**
 * The first sheet of a workbook (ECMA-376) as texts: what is shown of numbers and shared texts, dates as {@code 2024-07-16}. Read by
 * what the JDK brings, with limits that no reading library has: bytes after unpacking, texts, rows, columns; no external entity.
 */
final class Workbook implements AutoCloseable {

    private static final long MOST_BYTES = 40L << 20;
    private static final int MOST_SHARED = RegisterTable.MOST_ROWS * RegisterTable.MOST_COLUMNS;
    private static final int MOST_SHARED_CHARACTERS = 20_000_000;
    /** What a spreadsheet lets a cell have, in sheets that are not read, too. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_FORMAT = 255;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_1904 = LocalDate.of(1904, 1, 1);

    private final ZipFile zip;
    private long unpacked;
    private boolean from1904;

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException for what is no workbook */
    static RegisterLines read(Path file) throws IOException {
        try (Workbook workbook = new Workbook(new ZipFile(file.toFile()))) {
            return workbook.firstSheet();
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private RegisterLines firstSheet() throws IOException, XMLStreamException {
        String sheet = pathOfFirstSheet();
        List<String> shared = sharedTexts();
        Set<Integer> dates = dateStyles();
        RegisterLines lines = new RegisterLines();
        try (InputStream in = entry(sheet).orElseThrow(() -> new IOException("no sheet " + sheet))) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    int number = number(xml, lines.count() + 1);
                    require(number > lines.count());
                    while (lines.count() < number - 1) {
                        lines.endLine();
                    }
                    row(xml, shared, dates, lines);
                    lines.endLine();
                }
            }
        }
        return lines;
    }

    private static int number(XMLStreamReader xml, int otherwise) {
        String given = xml.getAttributeValue(null, "r");
        return given == null ? otherwise : Integer.parseInt(given);
    }

    private void row(XMLStreamReader xml, List<String> shared, Set<Integer> dates, RegisterLines lines)
            throws XMLStreamException {
        int next = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), next);
                require(column >= next);
                lines.cell(column, cell(xml, shared, dates));
                next = column + 1;
            }
        }
    }

    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            require(column <= MOST_SHARED);
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
                append(xml, text);
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

    /** Adds the text of the element, a piece at a time, so that one without end is not held before it is refused. */
    private static void append(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(xml.getText());
                    require(text.length() <= LONGEST_TEXT);
                }
                case XMLStreamConstants.START_ELEMENT -> throw new XMLStreamException("an element in a text");
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return;
                }
                default -> {
                    // comments and the like are no text
                }
            }
        }
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

    /** The point is always the decimal one: three decimals get a fourth, so that nobody takes them for thousands. */
    private static String plain(String value) {
        BigDecimal number = new BigDecimal(value.strip());
        if (Math.abs(number.scale()) > 100) {
            return value;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.toPlainString() + (bare.scale() == 3 ? "0" : "");
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
            int characters = 0;
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
                    append(xml, text);
                } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("si")) {
                    characters += text.length();
                    require(texts.size() < MOST_SHARED && characters <= MOST_SHARED_CHARACTERS);
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
                                    .filter(code -> code.length() <= LONGEST_FORMAT)
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
