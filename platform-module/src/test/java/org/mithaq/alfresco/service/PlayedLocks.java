package org.mithaq.alfresco.service;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.JobLockService.JobLockRefreshCallback;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.namespace.QName;

/** The repository's locks, as all nodes of a cluster see them; they do not end by themselves. */
public final class PlayedLocks {

    private final Map<QName, String> held = new ConcurrentHashMap<>();
    private final Map<QName, JobLockRefreshCallback> holders = new ConcurrentHashMap<>();

    public JobLockService service() {
        return Recorded.playedBy(this, JobLockService.class);
    }

    public String getLock(QName name, long timeToLive, JobLockRefreshCallback holder) {
        String token = getLock(name, timeToLive, 0, 1);
        holders.put(name, holder);
        return token;
    }

    public String getLock(QName name, long timeToLive, long retryWait, int retryCount) {
        String token = UUID.randomUUID().toString();
        for (int attempt = 1; held.putIfAbsent(name, token) != null; attempt++) {
            if (attempt >= retryCount) {
                throw new LockAcquisitionException(name, token);
            }
            pause(retryWait);
        }
        return token;
    }

    public void releaseLock(String token, QName name) {
        if (!held.remove(name, token)) {
            throw new LockAcquisitionException(name, token);
        }
    }

    /** Whoever took a lock last, as the repository asks them whether they still need it. */
    public JobLockRefreshCallback holder(QName name) {
        return holders.get(name);
    }

    /** As if the lock's time had run out. */
    public void lose(QName name) {
        held.remove(name);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
