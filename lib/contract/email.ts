/** One @, a dot after it, no blanks: the mail server is who really decides. Lower case, trimmed. */
export const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@.]{2,}$/;

/** Characters of an address at most (RFC 5321, 4.5.3.1.3 less the brackets). */
export const EMAIL_MAXIMO = 254;
