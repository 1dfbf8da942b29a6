internal import Glibc

/// A lock on which threads can wait until another has changed what it guards (POSIX).
@safe final class Condition: @unchecked Sendable {
  // why unsafe: POSIX forbids to move or copy either; they stay where they were made, until nobody
  // holds this object any more, so nobody can be locked or waiting.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let signal = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Makes a condition that nobody has locked.
  init() {
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe signal.initialize(to: pthread_cond_t())
    let isMade = unsafe pthread_mutex_init(mutex, nil) == 0 && pthread_cond_init(signal, nil) == 0
    // With usual attributes, glibc's cannot fail.
    precondition(isMade)
  }

  deinit {
    unsafe pthread_cond_destroy(signal)
    unsafe pthread_mutex_destroy(mutex)
    unsafe signal.deinitialize(count: 1)
    unsafe mutex.deinitialize(count: 1)
    unsafe signal.deallocate()
    unsafe mutex.deallocate()
  }

  /// Waits until nobody else has the lock, and takes it.
  func lock() { unsafe pthread_mutex_lock(mutex) }

  /// Gives the lock back.
  func unlock() { unsafe pthread_mutex_unlock(mutex) }

  /// Gives the lock back, which the caller has, waits for a broadcast, and takes the lock again.
  ///
  /// It may return for no reason, so look again at what was waited for.
  func wait() { unsafe pthread_cond_wait(signal, mutex) }

  /// Wakes everybody who waits.
  func broadcast() { unsafe pthread_cond_broadcast(signal) }
}
