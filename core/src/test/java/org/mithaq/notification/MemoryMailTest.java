package org.mithaq.notification;

import org.mithaq.document.UnitOfWork;
import org.mithaq.memory.MemoryMail;
import org.mithaq.memory.MemoryUnitOfWork;

class MemoryMailTest implements OutboxContract, DeliveryChoicesContract {

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final MemoryMail mail = new MemoryMail(work);

    @Override
    public UnitOfWork unitOfWork() {
        return work;
    }

    @Override
    public Outbox outbox() {
        return mail;
    }

    @Override
    public Inbox inbox() {
        return mail;
    }

    @Override
    public DeliveryChoices choices() {
        return mail;
    }

    @Override
    public String keep(Notice notice) {
        return mail.keep(notice);
    }
}
