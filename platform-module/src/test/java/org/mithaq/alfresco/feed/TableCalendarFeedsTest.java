package org.mithaq.alfresco.feed;

import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.UnitOfWork;
import org.mithaq.feed.CalendarFeeds;
import org.mithaq.feed.CalendarFeedsContract;

class TableCalendarFeedsTest implements CalendarFeedsContract {

    private final TestDatabase database = new TestDatabase();

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public CalendarFeeds feeds() {
        return new TableCalendarFeeds(database.jdbc());
    }
}
