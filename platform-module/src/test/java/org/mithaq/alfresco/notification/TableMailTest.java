package org.mithaq.alfresco.notification;

import java.time.Clock;
import org.mithaq.alfresco.database.TableNumbers;
import org.mithaq.alfresco.transaction.TestDatabase;
import org.mithaq.document.UnitOfWork;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.notification.DeliveryChoicesContract;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Outbox;
import org.mithaq.notification.OutboxContract;

class TableMailTest implements OutboxContract, DeliveryChoicesContract {

    private final TestDatabase database = new TestDatabase();
    private final TableInbox inbox =
            new TableInbox(database.jdbc(), new TableNumbers(database.jdbc()), Clock.systemUTC());

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public Outbox outbox() {
        return new TableOutbox(database.jdbc());
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public DeliveryChoices choices() {
        return new TableDeliveryChoices(database.jdbc());
    }

    @Override
    public String keep(Notice notice) {
        return inbox.keep(notice);
    }
}
