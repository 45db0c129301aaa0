package org.mithaq.alfresco.notification;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.action.ActionService;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Translations;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;

/**
 * Keeps the in-app notice with the transaction; after it, hands an e-mail to the repository's own mail action, which runs
 * apart and fails nothing. Mail is sent only where the administrator has asked for it ({@code mithaq.mail.enabled}).
 */
public final class AlfrescoNotifier implements Notifier {

    private final TableInbox inbox;
    private final UnitOfWork work;
    private final Directory directory;
    private final ActionService actions;
    private final Identity identity;
    private final Translations translations;
    private final boolean mail;

    public AlfrescoNotifier(
            TableInbox inbox,
            UnitOfWork work,
            Directory directory,
            ActionService actions,
            Identity identity,
            Translations translations,
            boolean mail) {
        this.inbox = inbox;
        this.work = work;
        this.directory = directory;
        this.actions = actions;
        this.identity = identity;
        this.translations = translations;
        this.mail = mail;
    }

    @Override
    public void send(Notice notice) {
        inbox.keep(notice);
        if (mail) {
            directory
                    .person(notice.to())
                    .filter(person -> person.email().isPresent())
                    .ifPresent(person -> work.afterCommit(() -> mail(person, notice)));
        }
    }

    private void mail(Person person, Notice notice) {
        Map<String, Serializable> parameters = new HashMap<>();
        parameters.put("to", person.email().orElseThrow());
        parameters.put("subject", translations.text(person.language(), notice.key() + ".subject", List.of()));
        parameters.put("text", translations.text(person.language(), notice.key() + ".body", notice.arguments()));
        parameters.put("ignore_send_failure", true);
        work.inTransaction(() -> {
            identity.asSystem(() -> {
                actions.executeAction(actions.createAction("mail", parameters), null, false, true);
                return true;
            });
        });
    }
}
