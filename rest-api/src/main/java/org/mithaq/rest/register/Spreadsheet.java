package org.mithaq.rest.register;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Office Open XML workbook of one sheet, with days as days and amounts as numbers. */
final class Spreadsheet implements Sheet {

    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    /** Rows after which those written leave the memory. */
    private static final int FLUSHED = 500;

    private static final int LONGEST_NAME = 31;
    private static final int WIDTH = 22;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final ZoneId zone;
    private final String separator;
    private int row;

    /**
     * @param title of the sheet
     * @param rightToLeft where the first column is on the right
     * @param separator between several values in one cell
     */
    Spreadsheet(OutputStream out, String title, boolean rightToLeft, ZoneId zone, String separator) {
        this.workbook = new Workbook(out, "Mithaq", null);
        this.sheet = workbook.newWorksheet(title.substring(0, Math.min(title.length(), LONGEST_NAME)));
        this.zone = zone;
        this.separator = separator;
        if (rightToLeft) {
            sheet.rightToLeft();
        }
    }

    @Override
    public void head(List<Head> columns) {
        int column = 0;
        for (Head head : columns) {
            title(column++, head.label());
            if (head.money()) {
                title(column++, "ISO 4217");
            }
        }
        sheet.freezePane(0, 1);
        row++;
    }

    private void title(int column, String label) {
        sheet.width(column, WIDTH);
        sheet.inlineString(row, column, label);
        sheet.style(row, column).bold().set();
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        int column = 0;
        for (Cell cell : cells) {
            column += write(column, cell);
        }
        row++;
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    /** Gives the number of columns that the cell takes. Texts are no formulas here, whatever they begin with. */
    private int write(int column, Cell cell) {
        if (cell instanceof Cell.Words words) {
            sheet.inlineString(row, column, String.join(separator, words.texts()));
        } else if (cell instanceof Cell.Codes codes) {
            sheet.inlineString(row, column, String.join(separator, codes.labels()));
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column).format(DAY).set();
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(row, column, moment.moment().atZone(zone).toLocalDateTime());
            sheet.style(row, column).format(MOMENT).set();
        } else if (cell instanceof Cell.Money money) {
            sheet.value(row, column, BigDecimal.valueOf(money.minor(), money.digits()));
            sheet.style(row, column).format(format(money.digits())).set();
            sheet.inlineString(row, column + 1, money.currency());
        }
        return cell instanceof Cell.Money || cell instanceof Cell.NoMoney ? 2 : 1;
    }

    private static String format(int digits) {
        return digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
