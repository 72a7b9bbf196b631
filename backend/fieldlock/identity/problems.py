"""Refusals at the front door."""

from fieldlock.problems import Problem


class SignInFailed(Problem):
    """One answer for an unknown name and a wrong password: neither is revealed."""

    slug, status, title = "sign-in-failed", 401, "The name or the password is wrong"


class NotSignedIn(Problem):
    slug, status, title = "not-signed-in", 401, "Sign in first; what you recorded stays on your device"


class SessionEnded(Problem):
    slug, status, title = "session-ended", 401, "This session has ended; sign in again"


class RefreshReused(Problem):
    slug, status, title = "refresh-reused", 401, "This refresh token was used before; the session has been ended"


class DeviceKeyInvalid(Problem):
    slug, status, title = "device-key-invalid", 422, "The device's public key is not a usable P-256 key"


class DeviceUnknown(Problem):
    slug, status, title = "device-unknown", 403, "This device is not registered to you"


class DeviceRevoked(Problem):
    """`wipe`: the phone was lost and erases what it holds; else the person exports what was not sent."""

    slug, status, title = "device-revoked", 403, "This phone has been revoked"
