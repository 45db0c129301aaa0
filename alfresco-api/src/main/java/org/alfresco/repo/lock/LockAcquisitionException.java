package org.alfresco.repo.lock;

/** Somebody else has the lock. */
public class LockAcquisitionException extends RuntimeException {}
