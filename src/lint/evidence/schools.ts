/** Schools that pupils go to, in which nobody studies who is grown up. */
export const SCHOOLS = '小学|初中|高中|中学|幼儿园|职高';
