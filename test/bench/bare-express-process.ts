import type { AddressInfo } from 'node:net'
import Database from 'better-sqlite3'
import express from 'express'

const db = new Database(process.argv[2])
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec('create table webhooks (id integer primary key, path text not null, body text not null) strict')
const insert = db.prepare('insert into webhooks (path, body) values (?, ?)')

const door = express()
door.post('/{*path}', express.raw({ type: () => true }), (req, res) => {
  insert.run(req.path, String(req.body))
  res.type('text/xml').send('<Response/>')
})
const server = door.listen(0, '127.0.0.1', 4096, () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
