/** This computer, to itself and nobody else. */
export const LOOPBACK = '127.0.0.1'
